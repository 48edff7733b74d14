package org.punctual.it;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import java.util.stream.Stream;

/**
 * The packages that each module may use. Every other package is forbidden, such as {@code java.sql}
 * outside of the persistence.
 */
final class AllowedPackages {

  private static final String[] JAVA = {
    "java.io..",
    "java.lang..",
    "java.math..",
    "java.net..",
    "java.nio..",
    "java.security..",
    "java.text..",
    "java.time..",
    "java.util..",
    "org.jspecify.."
  };

  private static final String[] CDI = {
    "jakarta.inject..",
    "jakarta.enterprise.context..",
    "jakarta.enterprise.event..",
    "jakarta.enterprise.inject.."
  };

  @ArchTest
  static final ArchRule DOMAIN =
      only("domain", "javax.crypto..").because("the rules of the calendar outlive every framework");

  /** Another rule limits scopes and transactions to the stereotypes. */
  @ArchTest
  static final ArchRule APPLICATION =
      only(
              "application",
              "org.punctual.domain..",
              "jakarta.inject..",
              "jakarta.enterprise.context..",
              "jakarta.enterprise.inject..",
              "jakarta.transaction..",
              "com.github.f4b6a3.uuid..")
          .because(
              "use cases say what happens, adapters by what means; ids in the order of time are"
                  + " worth a library");

  @ArchTest
  static final ArchRule WEB =
      adapter(
              "web",
              "jakarta.el..",
              "jakarta.faces..",
              "jakarta.json..",
              "jakarta.security..",
              "jakarta.servlet..",
              "javax.security.auth..",
              "org.primefaces..")
          .because("pages are Faces with PrimeFaces, and the container knows who is signed in");

  @ArchTest
  static final ArchRule REST =
      adapter(
              "rest",
              "jakarta.annotation..",
              "jakarta.json..",
              "jakarta.servlet..",
              "jakarta.ws.rs..",
              "org.eclipse.microprofile.health..",
              "org.eclipse.microprofile.metrics..")
          .because("the API is Jakarta REST and JSON, and serves the probes of an operator");

  @ArchTest
  static final ArchRule PERSISTENCE =
      adapter(
              "persistence",
              "java.sql..",
              "javax.sql..",
              "jakarta.annotation..",
              "jakarta.interceptor..",
              "jakarta.persistence..",
              "jakarta.security.enterprise.identitystore..",
              "jakarta.transaction..",
              "com.nulabinc.zxcvbn..",
              "org.eclipse.persistence..",
              "org.flywaydb..")
          .because("the database and the hashes of passwords are known here alone");

  @ArchTest
  static final ArchRule SCHEDULING =
      adapter(
              "scheduling",
              "jakarta.annotation..",
              "jakarta.enterprise.concurrent..",
              "org.eclipse.microprofile.config..",
              "org.eclipse.microprofile.metrics..")
          .because("the process has time, threads, settings and metrics, and no database");

  @ArchTest
  static final ArchRule DELIVERY =
      adapter(
              "delivery",
              "jakarta.annotation..",
              "jakarta.mail..",
              "jakarta.json.bind..",
              "javax.net..",
              "org.apache.hc..")
          .because("reminders and events leave the server by mail and as JSON by HTTPS");

  private AllowedPackages() {}

  private static ClassesShouldConjunction adapter(String module, String... specifications) {
    return only(
        module,
        Stream.of(
                Stream.of("org.punctual.application..", "org.punctual.domain.."),
                Stream.of(CDI),
                Stream.of(specifications))
            .flatMap(some -> some)
            .toArray(String[]::new));
  }

  private static ClassesShouldConjunction only(String module, String... others) {
    String own = "org.punctual." + module + "..";
    return classes()
        .that()
        .resideInAPackage(own)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            Stream.of(Stream.of(own), Stream.of(JAVA), Stream.of(others))
                .flatMap(some -> some)
                .toArray(String[]::new));
  }
}
