package org.punctual.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.primefaces.context.PrimeFacesContext;

/**
 * The nonce of the page's scripts. PrimeFaces expects it with every form, and adds it by its own
 * script. Forms that must work without scripts have it as a hidden field.
 */
@Named
@RequestScoped
public class ScriptNonce {

  /** The nonce, as in the content security policy. */
  public String getValue() {
    return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
  }
}
