/** Something one does with the API, in a shell, as it stands on the page and as the tests run it. */
export interface Example {
  title: string;
  /** The route it stands under, as the page names it. */
  at: string;
  /** Goes on from what those before it have set. */
  shell: string;
}

/** Where the box is, and a way to take one text out of an answer without further tools. */
export const PRELUDE = `URL=http://127.0.0.1:4100
field() { sed -n "s/.*\\"$1\\":\\"\\([^\\"]*\\)\\".*/\\1/p"; }`;

/** In an order in which each finds what it needs. */
export const EXAMPLES: readonly Example[] = [
  {
    title: 'Become somebody',
    at: 'post-v1-guests',
    shell: `TOKEN=$(curl -s -X POST $URL/v1/guests | field token)
AUTH="Authorization: Bearer $TOKEN"`,
  },
  {
    title: 'Ask for a thing',
    at: 'post-v1-jobs',
    shell: `WORLD=$(curl -s $URL/v1/status | field homeWorldId)
KEY=$(date +%s%N)
JOB=$(curl -s $URL/v1/jobs -H "$AUTH" -H "Idempotency-Key: $KEY" -H "Content-Type: application/json" \\
  -d "{\\"roomId\\":\\"$WORLD\\",\\"prompt\\":\\"a wooden crate\\"}" | field jobId)
echo $JOB`,
  },
  {
    title: 'The answer was lost? Ask again with the same key: it is the same job',
    at: 'post-v1-jobs',
    shell: `curl -si --retry 3 $URL/v1/jobs -H "$AUTH" -H "Idempotency-Key: $KEY" -H "Content-Type: application/json" \\
  -d "{\\"roomId\\":\\"$WORLD\\",\\"prompt\\":\\"a wooden crate\\"}" | grep -i -e idempotent-replayed -e $JOB`,
  },
  {
    title: 'Follow it, and go on where the stream broke off',
    at: 'get-v1-jobs-id-events',
    shell: `LAST=$(curl -sN $URL/v1/jobs/$JOB/events -H "$AUTH" | sed -n "/^id: /{s/id: //p;q}")
curl -sN --max-time 60 $URL/v1/jobs/$JOB/events -H "$AUTH" -H "Last-Event-ID: $LAST"`,
  },
  {
    title: 'Show what is meant: send a picture, then name it in a wish',
    at: 'post-v1-uploads',
    shell: `FILE=picture.png
UPLOAD=$(curl -s $URL/v1/uploads -H "$AUTH" -H "Content-Type: application/json" \\
  -d "{\\"mime\\":\\"image/png\\",\\"bytes\\":$(($(wc -c <$FILE))),\\"sha256\\":\\"$(sha256sum $FILE | cut -d" " -f1)\\"}")
ID=$(echo "$UPLOAD" | field uploadId)
LINK=$(echo "$UPLOAD" | field url)
case $LINK in /*) LINK=$URL$LINK ;; esac
curl -sf -T $FILE "$LINK" -H "Content-Type: image/png"
curl -sf -X POST $URL/v1/uploads/$ID/complete -H "$AUTH"
curl -sf $URL/v1/jobs -H "$AUTH" -H "Idempotency-Key: $KEY-2" -H "Content-Type: application/json" \\
  -d "{\\"roomId\\":\\"$WORLD\\",\\"prompt\\":\\"like this\\",\\"references\\":[{\\"uploadId\\":\\"$ID\\"}]}"`,
  },
  {
    title: 'Read a list page by page',
    at: 'get-v1-jobs',
    shell: `NEXT=
while : ; do
  PAGE=$(curl -s "$URL/v1/jobs?roomId=$WORLD&limit=1\${NEXT:+&cursor=$NEXT}" -H "$AUTH")
  echo "$PAGE" | field prompt
  NEXT=$(echo "$PAGE" | field nextCursor)
  [ -n "$NEXT" ] || break
done`,
  },
  {
    title: 'Download what was made',
    at: 'get-v1-assets-id-download',
    shell: `ASSET=$(curl -s $URL/v1/jobs/$JOB -H "$AUTH" | field resultAssetId)
LINK=$(curl -s $URL/v1/assets/$ASSET/download -H "$AUTH" | sed "s/.*\\"glb\\":{\\"url\\":\\"\\([^\\"]*\\)\\".*/\\1/")
case $LINK in /*) LINK=$URL$LINK ;; esac
curl -sf "$LINK" -o crate.glb
curl -sf -r 0-3 "$LINK"`,
  },
  {
    title: 'A token got out? Take it back',
    at: 'delete-v1-token',
    shell: `curl -sf -X DELETE $URL/v1/token -H "$AUTH"
curl -s $URL/v1/credits -H "$AUTH" | field code`,
  },
];
