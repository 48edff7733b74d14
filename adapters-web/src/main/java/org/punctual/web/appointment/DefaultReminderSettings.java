package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.punctual.application.reminder.ChoosingDefaultReminders;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.web.account.Me;
import org.punctual.web.account.OtherSettings;

/** The owner's default reminders: forms begin with them, and {@code /settings} changes them. */
@Named
@RequestScoped
public class DefaultReminderSettings implements OtherSettings {

  private static final String FORM = "profile";

  private final Me me;
  private final ChoosingDefaultReminders choosing;
  private final DefaultsForm form;
  private final TypedFaults faults;

  @Inject
  public DefaultReminderSettings(
      Me me, ChoosingDefaultReminders choosing, DefaultsForm form, TypedFaults faults) {
    this.me = me;
    this.choosing = choosing;
    this.form = form;
    this.faults = faults;
  }

  /** Fills a form with the default reminders, the earliest due first. */
  public void begin(TypedReminders reminders) {
    reminders.propose(choosing.of(me.id()).minutesBefore());
  }

  @Override
  public boolean check() {
    try {
      choosing.check(form.getReminders().minutes());
      return true;
    } catch (AppointmentRefusal refusal) {
      faults.show(FORM, refusal, form.getReminders());
      return false;
    }
  }

  @Override
  public void save() {
    choosing.choose(me.id(), choosing.check(form.getReminders().minutes()));
  }
}
