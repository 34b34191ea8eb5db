package org.merchantgateway.http;

import java.net.URI;
import java.util.OptionalInt;

/**
 * One exchange as it may be shown.
 *
 * @param target the URL; it never holds credentials
 * @param sent the request's body, masked
 * @param httpStatus the answer's HTTP status; empty if none came
 * @param received the answer's body, masked; or why there is none
 */
public record WireExchange(URI target, String sent, OptionalInt httpStatus, String received) {}
