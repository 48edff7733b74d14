package org.punctual.application;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.punctual.application.account.FastPasswords;
import org.punctual.application.account.InMemoryAccess;
import org.punctual.application.account.InMemoryAccounts;
import org.punctual.application.account.InMemoryOneTimeLinks;
import org.punctual.application.account.InMemoryOwnerChanges;
import org.punctual.application.account.InMemorySessions;
import org.punctual.application.account.InMemoryTries;
import org.punctual.application.account.KeepingSessions;
import org.punctual.application.account.ManagingAccount;
import org.punctual.application.account.NewAccounts;
import org.punctual.application.account.RecordingAccountMails;
import org.punctual.application.apikey.InMemoryApiKeys;
import org.punctual.application.apikey.IssuingApiKeys;
import org.punctual.application.apikey.KnownPartners;
import org.punctual.application.apikey.LookingUpPartners;
import org.punctual.application.apikey.RecognisingPartners;
import org.punctual.application.appointment.ApplyingPatches;
import org.punctual.application.appointment.BookingAppointments;
import org.punctual.application.appointment.BrowsingAppointments;
import org.punctual.application.appointment.CancelingSubmissions;
import org.punctual.application.appointment.CancelingSubmissions.PartnersCancellation;
import org.punctual.application.appointment.DecidingAppointments;
import org.punctual.application.appointment.DecidingByLink;
import org.punctual.application.appointment.EditingAppointments;
import org.punctual.application.appointment.EditingSubmissions;
import org.punctual.application.appointment.InMemoryAppointmentChanges;
import org.punctual.application.appointment.InMemoryAppointments;
import org.punctual.application.appointment.InMemoryDecisionLinks;
import org.punctual.application.appointment.InMemoryIdempotencyKeys;
import org.punctual.application.appointment.IssuingDecisionLinks;
import org.punctual.application.appointment.OpeningDecisionLinks;
import org.punctual.application.appointment.OwnersCalendar;
import org.punctual.application.appointment.StoringAppointments;
import org.punctual.application.audit.RecordingAuditTrail;
import org.punctual.application.calendarfeed.InMemoryFeeds;
import org.punctual.application.operation.FakeOutages;
import org.punctual.application.operation.Outages;
import org.punctual.application.operator.InMemoryOperators;
import org.punctual.application.reminder.BrowsingNotifications;
import org.punctual.application.reminder.BrowsingReminders;
import org.punctual.application.reminder.DeliveryResult;
import org.punctual.application.reminder.InMemoryDeliveries;
import org.punctual.application.reminder.InMemoryNotifications;
import org.punctual.application.reminder.InMemoryReminders;
import org.punctual.application.reminder.InMemorySeenNotifications;
import org.punctual.application.reminder.RecordingAlarm;
import org.punctual.application.reminder.RecordingChannel;
import org.punctual.application.reminder.ReminderChannel;
import org.punctual.application.reminder.ReminderChannels;
import org.punctual.application.reminder.ResendingReminders;
import org.punctual.application.reminder.SchedulingReminders;
import org.punctual.application.reminder.SubmittingAppointments;
import org.punctual.application.reminder.SubmittingOnce;
import org.punctual.application.reminder.sending.BeginningDeliveries;
import org.punctual.application.reminder.sending.PlanningDeliveries;
import org.punctual.application.reminder.sending.ReminderQueues;
import org.punctual.application.reminder.sending.SendingReminders;
import org.punctual.application.reminder.sending.SettlingDeliveries;
import org.punctual.application.sending.Turn;
import org.punctual.application.usage.ArchivingUsage;
import org.punctual.application.usage.BrowsingUsage;
import org.punctual.application.usage.InMemoryUsageRecords;
import org.punctual.application.usage.InMemoryUsageTotals;
import org.punctual.application.usage.RecordingUsage;
import org.punctual.application.webhook.InMemoryWebhooks;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.DisplayName;
import org.punctual.domain.account.EmailAddress;
import org.punctual.domain.account.Password;
import org.punctual.domain.account.Profile;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.BookingRequest;
import org.punctual.domain.appointment.Limits;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Lease;
import org.punctual.domain.usage.Retention;

/**
 * All of Punctual behind its ports: every use case, on fakes. Steps that must commit together, or
 * that no other thread may disturb, need an {@link InMemoryTransaction}.
 */
public final class InMemoryPunctual {

  /** A Monday noon in winter: 13:00 in Vienna. */
  public static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

  /** The password of every customer. */
  public static final String PASSWORD = "a quiet horse reads";

  /** The lease of this server. */
  public static final Lease LEASE = new Lease("this server", Duration.ofSeconds(30));

  public final AdjustableClock clock = new AdjustableClock(START);
  public final Outages outages = new FakeOutages();
  public final InMemoryOwnerChanges ownerChanges = new InMemoryOwnerChanges();
  public final InMemoryAccounts accounts = new InMemoryAccounts(ownerChanges);
  public final InMemoryOneTimeLinks links = new InMemoryOneTimeLinks();
  public final InMemoryTries tries = new InMemoryTries();
  public final RecordingAuditTrail trail = new RecordingAuditTrail();
  public final FastPasswords passwords = new FastPasswords();
  public final RecordingAccountMails mails = new RecordingAccountMails();
  public final InMemoryAppointments appointments = new InMemoryAppointments();
  public final InMemoryAppointmentChanges changes = new InMemoryAppointmentChanges();
  public final InMemoryDecisionLinks decisionLinks = new InMemoryDecisionLinks();
  public final InMemoryIdempotencyKeys idempotencyKeys = new InMemoryIdempotencyKeys();
  public final InMemoryReminders reminders = new InMemoryReminders(accounts, appointments);
  public final InMemoryDeliveries deliveries = new InMemoryDeliveries(reminders);
  public final InMemorySeenNotifications seen = new InMemorySeenNotifications();
  public final RecordingAlarm alarm = new RecordingAlarm();
  public final RecordingChannel inApp = new RecordingChannel(Channel.IN_APP);
  public final RecordingChannel mail = new RecordingChannel(Channel.MAIL);
  public final InMemoryApiKeys keys = new InMemoryApiKeys(ownerChanges);
  public final InMemoryUsageRecords usage = new InMemoryUsageRecords();

  public final NewAccounts newAccounts = new NewAccounts(passwords, clock);
  public final VirtualExecutor executor = new VirtualExecutor(clock);
  public final InMemorySessions sessions = new InMemorySessions(accounts);
  public final KeepingSessions keepingSessions = new KeepingSessions(sessions, clock, trail);
  public final ManagingAccount managing = new ManagingAccount(accounts);
  public final InMemoryAccess access = new InMemoryAccess(this);
  public final BookingAppointments booking;
  public final SubmittingAppointments submitting;
  public final SubmittingOnce once;
  public final DecidingAppointments deciding;
  public final DecidingByLink decidingByLink;
  public final EditingAppointments editing;
  public final EditingSubmissions partnersEditing;
  public final CancelingSubmissions canceling;
  public final BrowsingAppointments browsing = new BrowsingAppointments(appointments, changes);

  /** The results of deliveries, in the order in which they were written. */
  public final List<DeliveryResult> results = new CopyOnWriteArrayList<>();

  public final InMemoryWebhooks webhooks = new InMemoryWebhooks(this);
  public final ReminderChannels channels =
      new ReminderChannels(List.of(inApp, mail), webhooks.forwarding);
  public final PlanningDeliveries planning =
      new PlanningDeliveries(reminders, deliveries, channels, results::addAll);
  public final BeginningDeliveries beginning =
      new BeginningDeliveries(
          reminders, deliveries, results::addAll, new IssuingDecisionLinks(decisionLinks, keys));
  public final SettlingDeliveries settling =
      new SettlingDeliveries(reminders, deliveries, results::addAll);
  public final ReminderQueues queues = new ReminderQueues(deliveries, beginning, settling);
  public final SendingReminders sending = new SendingReminders(planning, queues, outages, clock);
  public final ResendingReminders resending = new ResendingReminders(reminders, alarm, clock);
  public final BrowsingReminders browsingReminders = new BrowsingReminders(reminders, deliveries);
  public final BrowsingNotifications notifications =
      new BrowsingNotifications(
          new InMemoryNotifications(reminders, changes, seen), reminders, seen, clock);

  public final IssuingApiKeys issuing = new IssuingApiKeys(keys, accounts, trail, clock);
  public final RecognisingPartners recognising = anotherServer();
  public final RecordingUsage recording = new RecordingUsage(usage);
  public final BrowsingUsage browsingUsage = new BrowsingUsage(usage);
  public final ArchivingUsage archiving =
      new ArchivingUsage(
          new InMemoryUsageTotals(usage, accounts), accounts, new Retention(90), clock);

  public final InMemoryFeeds calendarFeeds = new InMemoryFeeds(this);
  public final InMemoryOperators operators = new InMemoryOperators(this);

  /** With the default limits. */
  public InMemoryPunctual() {
    this(Limits.DEFAULT);
  }

  /** With other limits. */
  public InMemoryPunctual(Limits limits) {
    var scheduling = new SchedulingReminders(reminders, deliveries, alarm, clock);
    var storing = new StoringAppointments(appointments, changes, webhooks.announcing);
    var calendar = new OwnersCalendar(appointments, storing, scheduling, limits);
    booking = new BookingAppointments(accounts, calendar, scheduling, clock);
    submitting = new SubmittingAppointments(booking, scheduling, idempotencyKeys);
    once = new SubmittingOnce(submitting, idempotencyKeys, clock);
    deciding = new DecidingAppointments(accounts, calendar, clock);
    decidingByLink =
        new DecidingByLink(
            new OpeningDecisionLinks(decisionLinks, accounts, appointments, clock),
            calendar,
            trail);
    var patches = new ApplyingPatches(calendar, scheduling, scheduling, limits);
    editing = new EditingAppointments(accounts, calendar, patches, clock);
    partnersEditing = new EditingSubmissions(accounts, calendar, patches, clock);
    canceling = new CancelingSubmissions(accounts, calendar, clock);
  }

  /** A partner submits an appointment. */
  public Appointment submit(AccountId owner, ApiKeyId key, BookingRequest request) {
    return submitting.submit(owner, key, request).appointment();
  }

  /** Cancels a submitted appointment in whatever state it is. */
  public Appointment cancel(
      AccountId owner, ApiKeyId key, AppointmentId id, Optional<String> reason) {
    return canceling.cancel(owner, id, new PartnersCancellation(key, reason, any -> true));
  }

  /** The use case that recognises partners, on another server with the same store. */
  public RecognisingPartners anotherServer() {
    return new RecognisingPartners(
        new KnownPartners(ownerChanges, clock), new LookingUpPartners(keys, accounts), clock);
  }

  /** A customer in Vienna whose address is not confirmed; signs in with {@link #PASSWORD}. */
  public Account customer(String name) {
    Account account =
        Account.registered(
            new AccountId(UUID.randomUUID()),
            EmailAddress.of(name.toLowerCase(Locale.ROOT) + "@example.org"),
            Profile.of(DisplayName.of(name), ZoneId.of("Europe/Vienna"), Locale.ENGLISH),
            passwords.hash(new Password(PASSWORD)),
            clock.instant());
    accounts.add(account);
    return account;
  }

  /** A customer who may be mailed. */
  public Account mailedCustomer(String name) {
    Account account = customer(name);
    Account confirmed = account.mailed(account.mail().confirmed(clock.instant()));
    accounts.update(confirmed);
    return confirmed;
  }

  /** The same customer, locked. */
  public Account locked(Account customer) {
    Account locked = Samples.locked(customer);
    accounts.update(locked);
    return locked;
  }

  /** Plans and sends what is due, as the runner does. */
  public void sendWhatIsDue() {
    sending.planDue();
    channels.all().stream().filter(ReminderChannel::isOn).forEach(this::workOff);
  }

  /** Takes a turn at a channel for one batch, and says whether there was a batch. */
  public boolean sendBatch(ReminderChannel channel, Lease lease) {
    try (Turn turn = sending.open(channel, lease)) {
      return turn.sendBatch();
    }
  }

  private void workOff(ReminderChannel channel) {
    while (sendBatch(channel, LEASE)) {
      // as long as there is something to do
    }
  }
}
