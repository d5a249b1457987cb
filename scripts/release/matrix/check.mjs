// The same few calls in every runtime. `load` imports or requires a subpath of telerr.
export async function check(load) {
  const { apis, decode, identify, isApiError, lookup, toError, VoipmsStatus } = await load("telerr");
  const { decode: decodeFax } = await load("telerr/traitel-fax");
  const { createMessages, loadMessages } = await load("telerr/messages");
  const fa = await load("telerr/locales/fa");
  const { createSearch } = await load("telerr/search");
  const { createI18n } = await load("telerr/i18n");
  const { decodeFaxLog } = await load("telerr/csv");
  const { catalogueSchema } = await load("telerr/schema");
  const { xml } = await load("telerr/xml");
  const { createAnnotator } = await load("telerr/annotate");
  const one = async (api, reply, options) => (await load(`telerr/${api}`)).decode(reply, options).code;
  const decoded = decode({ status: "invalid_did" }, { api: "voipms" });
  const persian = createMessages({ locales: [fa.default] });
  const results = {
    code: decoded.code === VoipmsStatus.InvalidDid,
    apis: apis[0] === "nssoap" && apis.includes("sip"),
    frozen: Object.isFrozen(decoded) && Object.isFrozen(decoded.entry),
    error: isApiError(toError(decoded)) && toError(decoded).cause.reply.status === "invalid_did",
    identify: identify("105").length === 2,
    xml: decode("<r><status_num>AccessDenied</status_num></r>", { api: "nssoap" }).code === "AccessDenied",
    lookup: lookup("traitel-fax", "402").reason.name === "DestinationBusy",
    fax: decodeFax(5).code === "005",
    message: persian.message(decoded) === (await loadMessages({ lng: "fa-IR" })).message(decoded),
    direction: persian.dir === "rtl",
    search: (await createSearch()).search("invlid dtmf mode")[0].code === "invalid_dtmfmode",
    i18n: (await createI18n({ lng: "fa" })).t("voipms:invalid_did.message") === persian.message(decoded),
    csv: decodeFaxLog("Ok\nID,ErrorCode\n1,402").rows[0].decoded.code === "402",
    cells: decodeFaxLog('Ok\nID,Name,ErrorCode\n1,"فکس, ""ب""",402').rows[0].record.Name === 'فکس, "ب"',
    voipms: (await one("voipms", "<r><status>no_did</status></r>", { xml })) === "no_did",
    nssoap: (await one("nssoap", "<r><status_num>AccessDenied</status_num></r>")) === "AccessDenied",
    traitel: (await one("traitel", "Error 105: Invalid sub-account ID.")) === "105",
    persian: (await one("persian-sms", "962")) === "962",
    annotate: createAnnotator({ messages: persian }).transform(new TextEncoder().encode("status=no_did\n")).length > 0,
    schema: catalogueSchema.safeParse({}).success === false,
  };
  const wrong = Object.keys(results).filter((name) => results[name] !== true);
  if (wrong.length > 0) throw new Error(`wrong: ${wrong.join(", ")}`);
}
