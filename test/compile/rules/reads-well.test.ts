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
    ["pt-BR", "O nome de o cliente é inválido.", 'needs "do", "da" …'],
    ["pt-BR", "Informe em a lista um valor.", 'needs "no", "na" …'],
    ["pt-BR", "Envie por a outra linha.", 'needs "pelo" or "pela"'],
    ["pt-BR", "Peça a o titular da conta.", 'needs "ao" or "à"'],
    ["pt-BR", "Envie a a operadora.", 'needs "ao" or "à"'],
    ["pt-BR", "O valor de em espera é inválido.", "has two prepositions"],
    ["pt-BR", "Nenhuma uma fila foi encontrada.", "has two articles"],
    ["pt-BR", "O número do número é inválido.", "says a word twice"],
    ["en", "This the number is not valid.", "has two articles"],
    ["en", "The queue of the queue is full.", "says a word twice"],
    ["tr", "`did`’nin değeri geçerli değil.", "has a suffix on a literal: a noun carries it"],
    ["tr", "En çok {{max}}e kadar yazın.", "has a suffix on a literal: a noun carries it"],
    ["tr", "ID'si belirtilmedi.", "has a straight apostrophe"],
    ["tr", "I\u0307stek başarılı oldu.", "has the dot of an İ beside it"],
    ["tr", "Bu hiçbir hesap bulunamadı.", "has two determiners"],
    ["tr", "Hiçbir alt hesaplar bulunamadı.", "has a plural after a singular"],
  ])("is seen (%s: %s)", (lng, sentence, what) => expect(faultsIn(sentence, lng)).toContain(what));

  it.each([
    ["en", "Use `a` `a` once, an hour, a unique US number, an SMS, an ID and a FAX."],
    ["fr", "Le compte a déjà le maximum ; envoyez-la en PDF, de un à dix."],
    ["de", "Behalten Sie sie, und wählen Sie eine, die keine IP-Adresse braucht."],
    ["es", "Envíe texto y hielo de este mes."],
    ["fr", "Le service ne permet pas de le joindre. Attendez avant de les modifier."],
    ["tr", "`did` değerini `getDIDsInfo` ile alın; ID’si ve DID numaraları hiçbir listede yoksa bulunamadı."],
    ["pt-BR", "O outro lado desligou antes de o fax começar e pertence a outra conta; de 15 em 15 ou de `a` a `z`."],
    ["en", "Write `did` `did` and {{min}} {{min}} as they are."],
  ])("is not what only looks so (%s: %s)", (lng, sentence) => expect(faultsIn(sentence, lng)).toEqual([]));
});
