package org.punctual.web.frame;

import jakarta.servlet.ServletRequestAttributeEvent;
import jakarta.servlet.ServletRequestAttributeListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Lets requests with the method TRACE reach {@link OwnForms}, which refuses them. Liberty would
 * refuse TRACE for a file before any filter, with 403, and would log an error because the error
 * page is refused too. Liberty does so because of an attribute of the request, which is removed
 * here.
 */
@WebListener
public class TraceRequests implements ServletRequestAttributeListener {

  private static final String CHECKED = "com.ibm.ws.webcontainer.security.checkdefaultmethod";

  @Override
  public void attributeAdded(ServletRequestAttributeEvent event) {
    if (event.getName().equals(CHECKED)) {
      event.getServletRequest().removeAttribute(CHECKED);
    }
  }
}
