package org.punctual.web.takeout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.stream.JsonGenerator;
import org.punctual.application.account.KeepingSessions;
import org.punctual.application.apikey.IssuingApiKeys;
import org.punctual.application.calendarfeed.SharingCalendar;
import org.punctual.domain.account.Account;

/** Who reaches an owner's data: the owner by sessions, partners by keys, calendars by a feed. */
@ApplicationScoped
class OwnedAccess {

  private final KeepingSessions sessions;
  private final IssuingApiKeys keys;
  private final SharingCalendar sharing;

  @Inject
  OwnedAccess(KeepingSessions sessions, IssuingApiKeys keys, SharingCalendar sharing) {
    this.sessions = sessions;
    this.keys = keys;
    this.sharing = sharing;
  }

  /** Writes the profile with all that belongs to signing in. */
  void writeProfile(Account owner, JsonGenerator json) {
    new AccountJson(json).writeProfile(owner, sessions.of(owner), sharing.feedOf(owner.id()));
  }

  /** Writes the keys. */
  void writeKeys(Account owner, JsonGenerator json) {
    new AccountJson(json).writeKeys(keys.list(owner.id()));
  }
}
