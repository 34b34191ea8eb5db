/**
 * The gateway's notifications as they reach a shop's HTTP server: {@link
 * org.merchantgateway.web.callback.NotificationReader} reads and checks them in the style of the gateway's profile.
 */
@NullMarked
package org.merchantgateway.web.callback;

import org.jspecify.annotations.NullMarked;
