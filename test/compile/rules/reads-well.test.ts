import { describe, expect, it } from "vitest";
import { faultsIn } from "../../../src/compile/rules/reads-well.ts";

describe("what reads badly", () => {
  it.each([
    ["en", "An caller ID is not valid.", 'needs "a"'],
    ["en", "This is a API method.", 'needs "an"'],
    ["en", "The member of the queue of of the account.", "says a word twice"],
    ["fr", "Le nom de appelant n’est pas valide.", "needs an elision"],
    ["fr", "La valeur de le paramètre manque.", 'needs "du" or "des"'],
    ["fr", "Cet nom n’est pas valide.", 'needs "ce"'],
    ["es", "El nombre de el cliente no es válido.", 'needs "del"'],
    ["de", "Die eine Nummer ist ungültig.", "has two articles"],
    ["ar", "أرسل القيمة من في القائمة.", "has two prepositions"],
    ["ru", "Возьмите значение из в списке.", "has two prepositions"],
    ["ru", "Настройка сообщения о удаленной очереди.", 'needs "об"'],
    ["ru", "Используйте номер который показывает список.", "needs a comma"],
    ["ru", "Проверьте значение `did`а.", "has an ending on a literal"],
    ["ru", "Счёт не найден.", "has a ё that nobody needs"],
    ["ru", "Для факсов - из списка.", "needs a dash"],
    ["fa", "مقدار را از در فهرست بفرستید.", "has two prepositions"],
    ["fa", "این شناسه شناسه تماس معتبر نیست.", "says a word twice"],
    ["de", "Die Nummer ist  ungültig.", "has a space too many"],
    ["en", "The number is not valid..", "has two signs of punctuation"],
    ["en", "The number , is not valid.", "has a space before its punctuation"],
    ["fr", "L’nom est vide.", "has an elision too many"],
    ["fr", "Écrivez à le client.", 'needs "au" or "aux"'],
    ["es", "Envíe a el cliente.", 'needs "al"'],
    ["es", "Nombre y identificador.", 'needs "e"'],
    ["de", "Es liegt an dem Namen.", "needs its contraction"],
    ["en", "This the number is not valid.", "has two articles"],
    ["en", "The queue of the queue is full.", "says a word twice"],
  ])("is seen (%s: %s)", (lng, sentence, what) => expect(faultsIn(sentence, lng)).toContain(what));

  it.each([
    ["en", "Use `a` `a` once, an hour, a unique US number, an SMS, an ID and a FAX."],
    ["fr", "Le compte a déjà le maximum ; envoyez-la en PDF, de un à dix."],
    ["de", "Behalten Sie sie, und wählen Sie eine, die keine IP-Adresse braucht."],
    ["es", "Envíe texto y hielo de este mes."],
    ["fr", "Le service ne permet pas de le joindre. Attendez avant de les modifier."],
    [
      "ru",
      "Если всё верно, для `did` возьмите номер, который показывает список; сообщите об ошибке — о ней и о DID-номере.",
    ],
    ["en", "Write `did` `did` and {{min}} {{min}} as they are."],
  ])("is not what only looks so (%s: %s)", (lng, sentence) => expect(faultsIn(sentence, lng)).toEqual([]));
});
