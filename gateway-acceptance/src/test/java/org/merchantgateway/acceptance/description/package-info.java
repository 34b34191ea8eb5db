/** What our requests look like to a strict gateway: checked against the facts about the descriptions that banks publish. */
@NullMarked
package org.merchantgateway.acceptance.description;

import org.jspecify.annotations.NullMarked;
