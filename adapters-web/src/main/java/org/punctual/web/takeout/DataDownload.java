package org.punctual.web.takeout;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.punctual.application.account.DownloadingData;
import org.punctual.domain.account.AccountRefusal;
import org.punctual.web.account.Me;

/** {@code POST /settings/data}: the signed-in owner downloads all own data as a zip file. */
@WebServlet("/settings/data")
public class DataDownload extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient Me me;
  private final transient DownloadingData downloading;
  private final transient DataArchive archive;

  @Inject
  public DataDownload(Me me, DownloadingData downloading, DataArchive archive) {
    this.me = me;
    this.downloading = downloading;
    this.archive = archive;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      downloading.begin(me.id());
    } catch (AccountRefusal tooMany) {
      response.sendRedirect("/settings?notice=downloads");
      return;
    }
    response.setContentType("application/zip");
    response.setHeader("Content-Disposition", "attachment; filename=\"punctual-data.zip\"");
    response.setHeader("Cache-Control", "no-store");
    archive.write(me.account(), response.getOutputStream());
  }
}
