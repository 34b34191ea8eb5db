/**
 * 3-D Secure in the payer's browser: {@link org.merchantgateway.web.threeds.ThreeDsPages} writes what the browser has to do as
 * HTML, and {@link org.merchantgateway.web.threeds.MethodData}, {@link org.merchantgateway.web.threeds.ChallengeRequest} and {@link
 * org.merchantgateway.web.threeds.ChallengeResponse} are what it carries between shop and ACS, decoded. None of it is needed by a
 * shop that writes its own pages.
 */
@NullMarked
package org.merchantgateway.web.threeds;

import org.jspecify.annotations.NullMarked;
