package org.punctual.domain.appointment;

import org.punctual.domain.Reason;

/** Why something about an appointment or the reminders asked for it is refused. */
public enum AppointmentReason implements Reason {
  TITLE_REQUIRED,
  TITLE_TOO_LONG,
  TITLE_INVALID,
  NOTES_TOO_LONG,
  NOTES_INVALID,
  START_REQUIRED,
  START_IN_PAST,
  START_TOO_FAR,
  START_NOT_ON_MINUTE,
  NONEXISTENT_LOCAL_TIME,
  UNKNOWN_TIME_ZONE,
  EXTERNAL_ID_INVALID,
  REASON_INVALID,
  REMINDER_OUT_OF_RANGE,
  REMINDER_DUPLICATE,
  REMINDER_IN_PAST,
  TOO_MANY_REMINDERS,
  TOO_MANY_PENDING,
  DUPLICATE_EXTERNAL_ID,
  SLOT_TAKEN,
  WRONG_STATUS,
  SUBMITTED_ELSEWHERE,
  CHANGED_MEANWHILE,
  NOT_FOUND
}
