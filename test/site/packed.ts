// Node 20 packs no zstd: what its command has made of a log.
export const zstd = {
  text: "2026-01-05T06:00:03Z ERROR voip.ms status=invalid_did\n2026-01-05T07:00:03Z ERROR voip.ms status=invalid_did\n",
  bytes: Buffer.from(
    "KLUv/SRsDQIAdAMyMDI2LTAxLTA1VDA2OjAwOjAzWiBFUlJPUiB2b2lwLm1zIHN0YXR1cz1pbnZhbGlkX2RpZAo3AgAAJCxzCgoa9HqU",
    "base64",
  ),
};
