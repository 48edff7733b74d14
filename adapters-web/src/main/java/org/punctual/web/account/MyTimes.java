package org.punctual.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import org.punctual.web.frame.Texts;
import org.punctual.web.frame.Times;

/** Provides pages with times for the owner who is signed in. */
@ApplicationScoped
public class MyTimes {

  /** Times on the owner's clocks, in the owner's language. */
  @Produces
  @Named("times")
  @RequestScoped
  public Times times(Me me, Texts texts) {
    return new Times(me.getTimeZone(), me.getLanguage(), texts);
  }
}
