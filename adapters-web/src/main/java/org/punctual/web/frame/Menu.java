package org.punctual.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.MalformedURLException;

/** The menu in the header of every page. It knows the existing pages and the page that is shown. */
@Named
@RequestScoped
public class Menu {

  private final ServletContext context;
  private final HttpServletRequest request;

  @Inject
  public Menu(ServletContext context, HttpServletRequest request) {
    this.context = context;
    this.request = request;
  }

  /** Says whether a path has a page. */
  public boolean leadsTo(String page) {
    try {
      return context.getResource("/" + page + ".xhtml") != null;
    } catch (MalformedURLException e) {
      return false;
    }
  }

  /** Says whether a page, or a page below it, is shown. */
  public boolean isAt(String page) {
    String path = request.getServletPath();
    return path.equals("/" + page) || path.startsWith("/" + page + "/");
  }
}
