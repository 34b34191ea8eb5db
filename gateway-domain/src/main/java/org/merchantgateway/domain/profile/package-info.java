/** What the gateways of the family are like: a profile is data, chosen by configuration. */
@NullMarked
package org.merchantgateway.domain.profile;

import org.jspecify.annotations.NullMarked;
