package org.punctual.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The API's first and only version: everything under {@code /api/v1}. */
@ApplicationPath("/v1")
public class PunctualApi extends Application {}
