export { folderStorage } from "./folder-storage.ts";
