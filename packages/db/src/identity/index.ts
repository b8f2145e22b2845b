export { accountsRepository, ticketsRepository } from "./accounts.ts";
