package org.punctual.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.primefaces.context.PrimeFacesContext;

/**
 * The nonce of the page's scripts. PrimeFaces expects it back with every form and has a script of
 * its own add it; forms that are to work without any script carry it as a hidden field.
 */
@Named
@RequestScoped
public class ScriptNonce {

  /** The nonce as it stands in the content security policy. */
  public String getValue() {
    return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
  }
}
