package org.punctual.web.appointment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.punctual.domain.WrittenDate;

/**
 * The owner's choice on {@code /appointments}, as in the page's address: {@code
 * ?tab=past&status=canceled&text=dentist&page=2}. An invalid value counts as absent.
 */
@Named
@ViewScoped
public class ListChoice implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST_TEXT = 200;

  private Tab tab = Tab.UPCOMING;
  private String status = "";
  private String text = "";
  private int page = 1;
  private String date = "";

  /** The tab that is shown. */
  public Tab tab() {
    return tab;
  }

  /**
   * The statuses that are shown: the chosen statuses if the tab has this choice, otherwise the
   * tab's first choice.
   */
  public StatusChoice statuses() {
    return tab.choices().stream()
        .filter(choice -> choice.code().equals(status))
        .findFirst()
        .orElse(tab.choices().get(0));
  }

  /** Says whether a filter hides appointments. */
  public boolean isNarrowed() {
    return !text.isEmpty() || statuses() != tab.choices().get(0);
  }

  /** The address of the pages of the same list, without the page's number at its end. */
  public String getAddress() {
    return "/appointments?tab="
        + tab.code()
        + "&status="
        + statuses().code()
        + "&text="
        + URLEncoder.encode(text, StandardCharsets.UTF_8)
        + "&page=";
  }

  /** The tab's code. */
  public String getTab() {
    return tab.code();
  }

  /** Chooses a tab by its code. */
  public void setTab(@Nullable String code) {
    tab = Tab.of(code);
  }

  /** The code of the chosen status; empty without a choice. */
  public String getStatus() {
    return status;
  }

  /** Chooses statuses by their code. */
  public void setStatus(@Nullable String code) {
    status = code == null ? "" : code;
  }

  /** The text that titles or notes must contain; empty for any text. */
  public String getText() {
    return text;
  }

  /** Chooses the text that titles or notes must contain. */
  public void setText(@Nullable String typed) {
    String sought = typed == null ? "" : typed.strip();
    text = sought.substring(0, Math.min(sought.length(), LONGEST_TEXT));
  }

  /** The day to go to, if there is a choice. */
  Optional<LocalDate> day() {
    return WrittenDate.typed(date).date();
  }

  /** The day to go to, as in the address; empty without a choice. */
  public String getDate() {
    return date;
  }

  /** Chooses the day to go to. A text that is not a date counts as no choice. */
  public void setDate(@Nullable String typed) {
    date = typed == null ? "" : WrittenDate.typed(typed).date().map(LocalDate::toString).orElse("");
  }

  /** The number of the page that is shown, 1 for the first. */
  public int page() {
    return page;
  }

  /** The number of the page, as in the address. */
  public String getPage() {
    return Integer.toString(page);
  }

  /** Chooses a page by its number. */
  public void setPage(@Nullable String number) {
    page = number != null && number.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(number) : 1;
  }
}
