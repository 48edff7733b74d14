package org.punctual.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.punctual.application.account.ManagingAccount;
import org.punctual.application.account.ManagingAccount.Preferences;
import org.punctual.domain.Refusal;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.Theme;

/**
 * {@code /settings}: the owner's name, time zone, language and theme, and whether reminders are
 * mailed.
 */
@Named
@RequestScoped
public class Settings {

  private final ManagingAccount managing;
  private final OwnerFeedback feedback;
  private final OtherSettings others;
  private final Me me;
  private final Account account;

  private String name;
  private String timeZone;
  private Locale language;
  private Theme theme;
  private boolean mailWanted;

  @Inject
  public Settings(Me me, ManagingAccount managing, OwnerFeedback feedback, OtherSettings others) {
    this.managing = managing;
    this.me = me;
    this.others = others;
    this.feedback = feedback;
    this.account = me.account();
    this.name = account.profile().name().value();
    this.timeZone = account.profile().timeZone().getId();
    this.language = account.profile().language();
    this.theme = account.profile().theme();
    this.mailWanted = account.mail().wanted();
  }

  /** Saves the changes, or shows each fault at its field. */
  public void save() {
    if (others.check()) {
      saveAll();
    }
  }

  private void saveAll() {
    Preferences wanted = new Preferences(name, timeZone, language, theme, mailWanted);
    try {
      me.become(managing.prefer(account.id(), wanted));
      others.save();
      feedback.done("settings.saved");
    } catch (Refusal refusal) {
      feedback.refuse(refusal, "profile");
    }
  }

  /** The languages of the pages. */
  public List<Locale> getLanguages() {
    return List.of(Locale.ENGLISH);
  }

  /** The address the owner signs in with. */
  public String getEmail() {
    return account.email().value();
  }

  /** The name as typed. */
  public String getName() {
    return name;
  }

  /** Keeps the name as typed. */
  public void setName(String name) {
    this.name = name;
  }

  /** The id of the chosen zone. */
  public String getTimeZone() {
    return timeZone;
  }

  /** Keeps the id of the chosen zone. */
  public void setTimeZone(String timeZone) {
    this.timeZone = timeZone;
  }

  /** The chosen language, as a tag of BCP 47. */
  public String getLanguage() {
    return language.toLanguageTag();
  }

  /** Keeps the chosen language, a tag of BCP 47. */
  public void setLanguage(String tag) {
    this.language = Locale.forLanguageTag(tag);
  }

  /** The themes to choose from. */
  public List<Theme> getThemes() {
    return List.of(Theme.values());
  }

  /** The chosen theme. */
  public Theme getTheme() {
    return theme;
  }

  /** Keeps the chosen theme. */
  public void setTheme(Theme theme) {
    this.theme = theme;
  }

  /** Whether reminders are wanted by mail. */
  public boolean isMailWanted() {
    return mailWanted;
  }

  /** Keeps whether reminders are wanted by mail. */
  public void setMailWanted(boolean mailWanted) {
    this.mailWanted = mailWanted;
  }
}
