export interface DemoPerson {
  /** Unique; also the local part of the address. */
  slug: string;
  name: string;
}

export interface DemoCourier extends DemoPerson {
  vehicle: "bicycle" | "scooter" | "car";
}

const person = (name: string): DemoPerson => ({
  name,
  slug: name
    .normalize("NFD")
    .replaceAll(/[^a-zA-Z ]/g, "")
    .toLowerCase()
    .replaceAll(" ", "."),
});

const courier = (name: string, vehicle: DemoCourier["vehicle"]): DemoCourier => ({
  ...person(name),
  vehicle,
});

/** Invented people; any likeness is chance. */
export const demoCustomers: readonly DemoPerson[] = [
  "Mara Lindqvist",
  "Tobias Achterberg",
  "Ines Carvalho",
  "Kwame Boateng",
  "Yuki Tanabe",
  "Leila Farahani",
  "Pavel Horák",
  "Aoife Brennan",
  "Dinesh Perera",
  "Sofia Papadaki",
  "Emre Yıldız",
  "Noor van Dalen",
].map(person);

export const demoCouriers: readonly DemoCourier[] = [
  courier("Jonas Reiter", "bicycle"),
  courier("Amara Okafor", "bicycle"),
  courier("Luca Ferrante", "scooter"),
  courier("Hana Kovač", "bicycle"),
  courier("Mateo Ibarra", "scooter"),
  courier("Priya Raman", "bicycle"),
  courier("Samuel Osei", "car"),
  courier("Freya Nygaard", "bicycle"),
  courier("Bao Tran", "scooter"),
  courier("Zofia Mazur", "bicycle"),
  courier("Idris Haddad", "scooter"),
  courier("Chloé Marchand", "bicycle"),
  courier("Viktor Sandu", "car"),
  courier("Talia Mendes", "scooter"),
];
