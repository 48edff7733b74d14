package org.punctual.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The menu in the header of every page, which marks the page that is shown. */
@Named
@RequestScoped
public class Menu {

  private final HttpServletRequest request;

  @Inject
  public Menu(HttpServletRequest request) {
    this.request = request;
  }

  /** Says whether a page, or a page below it, is shown. */
  public boolean isAt(String page) {
    String path = request.getServletPath();
    return path.equals("/" + page) || path.startsWith("/" + page + "/");
  }
}
