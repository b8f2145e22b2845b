import {
  addSynonym,
  listSynonyms,
  removeSynonym,
  searchFigures,
} from "@swift-eats/contract/search";
import { addSeconds, ok, refuse } from "@swift-eats/domain/kernel";
import { fold } from "@swift-eats/domain/search";
import { note } from "./by-hand.ts";
import { route } from "./route.ts";

const daySeconds = 86_400;

export const searchDeskRoutes = [
  route(searchFigures, async ({ ports, query }) => {
    const since = addSeconds(ports.clock.now(), -query.days * daySeconds);
    const figures = await ports.search.log.figures(query.geoKey, since);
    const { top, zero, slow } = figures;
    return ok({ ...figures, top: [...top], zero: [...zero], slow: [...slow] });
  }),
  route(listSynonyms, async ({ ports }) =>
    ok({ items: [...(await ports.search.words.synonyms())] }),
  ),
  route(addSynonym, async ({ ports, viewer, body }) => {
    const synonym = { word: fold(body.word), means: fold(body.means) };
    if (synonym.word === synonym.means) return refuse({ code: "search.synonym_is_itself" });
    if (!(await ports.search.words.addSynonym(synonym)))
      return refuse({ code: "search.synonym_exists" });
    await ports.search.wordsChanged();
    await note(ports, viewer, {
      action: "add synonym",
      subject: `search:${synonym.word}`,
      reason: null,
      facts: synonym,
    });
    return ok(undefined);
  }),
  route(removeSynonym, async ({ ports, viewer, params }) => {
    if (!(await ports.search.words.removeSynonym(params)))
      return refuse({ code: "search.unknown_synonym" });
    await ports.search.wordsChanged();
    await note(ports, viewer, {
      action: "remove synonym",
      subject: `search:${params.word}`,
      reason: null,
      facts: params,
    });
    return ok(undefined);
  }),
];
