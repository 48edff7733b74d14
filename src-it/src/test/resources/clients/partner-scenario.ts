import {
  AccountApi,
  type Appointment,
  AppointmentsApi,
  Configuration,
  ProblemFromJSON,
  ResponseError,
} from "./client";

// What a partner does, by the generated client. PartnerScenario.java prints the same.

declare const process: { env: { PUNCTUAL: string; KEY: string; DAY: string } };

const configuration = new Configuration({
  basePath: `${process.env.PUNCTUAL}/api/v1`,
  accessToken: process.env.KEY,
});
const account = new AccountApi(configuration);
const appointments = new AppointmentsApi(configuration);
const date = new Date(process.env.DAY);
const order = `order-${process.env.DAY}`;

function shown(value: unknown): string {
  if (value instanceof Date) {
    return value.toISOString().replace(".000Z", "Z");
  }
  return Array.isArray(value) ? `[${value.map(shown).join(", ")}]` : String(value);
}

function say(step: string, ...values: unknown[]): void {
  console.log(`${step} ${shown(values)}`);
}

function show(step: string, { title, start, end, status, ...rest }: Appointment): void {
  const reminders = rest.reminders.map((reminder) => reminder.minutesBefore);
  say(step, title, start, end, status, rest.notes, rest.cancelReason, reminders);
}

async function refused(step: string, call: Promise<Appointment>): Promise<void> {
  try {
    await call;
    say(step, "accepted");
  } catch (refusal) {
    if (!(refusal instanceof ResponseError)) {
      throw refusal;
    }
    const problem = ProblemFromJSON(await refusal.response.json());
    const conflict = problem.conflict?.start ?? null;
    say(step, refusal.response.status, problem.code, conflict, problem.nextFree?.length ?? 0);
  }
}

async function run(): Promise<void> {
  const { owner, key } = await account.meGet();
  say("me", owner.name, owner.timeZone, key.scopes);

  const { free } = await appointments.freeList({ date, timeZone: "UTC" });
  const start = free[0].start;
  say("free", start);

  const appointmentRequest = {
    title: "Boiler check",
    start: new Date(start.getTime() + 9 * 3_600_000).toISOString(),
    timeZone: "Europe/Vienna",
    externalId: order,
    reminders: [{ minutesBefore: 1440 }, { minutesBefore: 60 }],
  };
  const submission = { appointmentRequest, idempotencyKey: order };
  const submitted = await appointments.appointmentsCreate(submission);
  show("submitted", submitted);
  const { id } = submitted;
  const repeated = await appointments.appointmentsCreate(submission);
  say("repeated", JSON.stringify(repeated) === JSON.stringify(submitted));
  const other = { ...appointmentRequest, externalId: null };
  await refused("taken", appointments.appointmentsCreate({ appointmentRequest: other }));

  const page = await appointments.appointmentsList({ date, timeZone: "UTC", limit: 10 });
  page.items.forEach((listed) => show("listed", listed));
  const read = await appointments.appointmentsGetRaw({ id });
  show("read", await read.value());
  const ifMatch = read.raw.headers.get("ETag") ?? undefined;

  const appointmentPatch = { title: "Boiler and chimney", notes: "Ring twice", timeZone: null };
  const change = { id, ifMatch, appointmentPatch };
  show("changed", await appointments.appointmentsUpdate(change));
  await refused("outdated", appointments.appointmentsUpdate(change));
  const quiet = { notes: null, reminders: [] };
  show("emptied", await appointments.appointmentsUpdate({ id, appointmentPatch: quiet }));

  const cancelRequest = { reason: "No part in stock" };
  const canceled = await appointments.appointmentsCancel({ id, cancelRequest });
  show("canceled", canceled);
  const again = await appointments.appointmentsCancel({ id });
  say("repeated", JSON.stringify(again) === JSON.stringify(canceled));

  const { timeZone, from, to, days } = await account.usageList();
  const length = (to.getTime() - from.getTime()) / 86_400_000;
  const isCounted = days.some((day) => day.operation === "me.get" && day.calls > 0);
  say("usage", timeZone, length, isCounted);
}

run();
