package org.merchantgateway.acceptance.fire;

import org.merchantgateway.domain.binding.BindingId;

/**
 * The payer's cards that the gateway has stored.
 *
 * @param plain pays at once
 * @param challenged wants 3-D Secure 2 with a challenge
 */
record StoredCards(BindingId plain, BindingId challenged) {}
