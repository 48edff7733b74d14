package org.punctual.web.platform;

import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.config.AuthConfigProvider;
import jakarta.security.auth.message.config.ClientAuthConfig;
import jakarta.security.auth.message.config.ServerAuthConfig;
import jakarta.security.auth.message.config.ServerAuthContext;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.CallbackHandler;

/**
 * Gives one {@link PlatformModule} to the container, in the form that Jakarta Authentication
 * requires (3.0, §3.1).
 */
final class PlatformProvider implements AuthConfigProvider {

  private final String layer;
  private final ServerAuthContext module;

  PlatformProvider(String layer, ServerAuthContext module) {
    this.layer = layer;
    this.module = module;
  }

  /** The module for one application. */
  private record Config(String messageLayer, String appContext, ServerAuthContext module)
      implements ServerAuthConfig {

    @Override
    public ServerAuthContext getAuthContext(
        String authContextId, Subject serviceSubject, Map<String, Object> properties) {
      return module;
    }

    @Override
    public String getMessageLayer() {
      return messageLayer;
    }

    @Override
    public String getAppContext() {
      return appContext;
    }

    @Override
    public String getAuthContextID(MessageInfo messageInfo) {
      return appContext;
    }

    @Override
    public void refresh() {
      // It keeps nothing.
    }

    @Override
    public boolean isProtected() {
      return true;
    }
  }

  @Override
  public ServerAuthConfig getServerAuthConfig(
      String asked, String appContext, CallbackHandler handler) {
    return new Config(layer, appContext, module);
  }

  @Override
  public ClientAuthConfig getClientAuthConfig(
      String asked, String appContext, CallbackHandler handler) throws AuthException {
    throw new AuthException("there is a module for servers only");
  }

  @Override
  public void refresh() {
    // It keeps nothing.
  }
}
