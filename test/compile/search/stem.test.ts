import { describe, expect, it } from "vitest";
import { stem } from "../../../src/compile/search/stem.ts";
import { termsOf, wordsOf } from "../../../src/compile/search/terms.ts";

describe("stem", () => {
  it.each([
    ["addresses", "address"],
    ["recordings", "recording"],
    ["stopped", "stop"],
    ["charges", "charging"],
    ["queries", "query"],
    ["boxes", "box"],
    ["گیرندگانها", "گیرندگان"],
    ["recipients", "recipient"],
    ["نکردم", "نکرده"],
    ["Fehler", "Fehlern"],
  ])("%s and %s are one word", (a, b) => expect(termsOf(a)).toEqual(termsOf(b)));

  it.each([
    "status",
    "address",
    "busy",
    "is",
    "sms",
    "dns",
    "access",
    "4xx",
    "962",
    "note",
    "calle",
    "fehler",
    "server",
  ])("leaves %s whole", (word) => expect(stem(word)).toBe(word));

  it.each([
    // Brazilian Portuguese: plurals and verbs, with and without accents.
    "ligação ligações ligacao ligacoes",
    "canal canais",
    "disponível disponíveis disponivel",
    "mensagem mensagens",
    "inválido inválida inválidos invalidas invalid",
    "bloqueado bloqueada bloquear bloqueou",
    "cartão cartões cartao",
    "ligar ligando ligou ligado ligada",
    "senha senhas",
    "enviar enviado enviando enviaram",
    // Russian: cases, gender, verbs, and ё as е.
    "ошибка ошибки ошибок ошибкой",
    "номер номера номеров номере",
    "неверный неверная неверно неверен неверны",
    "звонок звонки звонка звонков",
    "найден найдена найдено найденный",
    "заблокирован заблокирована заблокированный",
    "недоступен недоступна недоступный",
    "сообщение сообщения сообщений сообщением",
    "отправить отправлен отправляется отправлять отправил",
    "пароль пароли пароля паролем",
    "счёт счет счета",
    "закончились закончился закончится",
    "работает работать работают",
    "удалить удален удалена",
    "занят занято занята",
    "канал каналы каналов",
    "длинный длинная длинное",
  ])("%s are one word", (words) => expect([...new Set(termsOf(words))]).toHaveLength(1));

  it.each([
    // Turkish, in the words of its own layer: plural, possessive, case, question, denial.
    ["numara numaralar numaranız numaranın numaradan numaraya", "numar"],
    ["hat hatlar hattı hattın", "hat"],
    ["hata hatası hatalı hatalar", "hata"],
    ["geçersiz gecersiz GEÇERSİZ GEÇERSIZ geçersizdir", "gecersiz"],
    ["hesap hesabı hesabınız hesabımda hesaplar", "hesap"],
    ["kod kodu kodunuz kodlar", "kot"],
    ["şifre şifresi şifrem şifreniz sifre", "sifr"],
    ["mesaj mesajı mesajınız mesajlar mesajda", "mesaj"],
    ["bakiye bakiyem bakiyeniz bakiyesi", "bakiy"],
    ["gönderdim gönderildi göndermek", "gonder"],
    ["gönderilemedi gönderilmedi göndermedi gönderemiyorum gönderilemez", "gonderma"],
    ["çalışmıyor çalışmadı çalışmaz calismiyor", "calisma"],
    ["girilmedi girmedim girilmemiş", "girma"],
  ])("of %s in Turkish is %s", (words, expected) =>
    expect([...new Set(wordsOf(words).map((word) => stem(word, "tr")))]).toEqual([expected]),
  );

  it("keeps apart in Turkish what says the opposite", () => {
    for (const [one, other] of [
      ["gecerli", "gecersiz"],
      ["bulundu", "bulunamadi"],
      ["calisiyor", "calismiyor"],
      ["gonderildi", "gonderilmedi"],
    ] as const)
      expect(stem(one, "tr")).not.toBe(stem(other, "tr"));
  });
});
