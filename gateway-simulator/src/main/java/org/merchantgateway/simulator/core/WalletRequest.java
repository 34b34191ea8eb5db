package org.merchantgateway.simulator.core;

import java.util.Map;
import java.util.Optional;
import org.merchantgateway.domain.payment.Wallet;

/**
 * A request to register an order and pay it by a wallet's token, as it came; a blank text has become a missing one.
 *
 * @param wallet whose token it is
 * @param orderNumber the shop's number
 * @param description free text
 * @param language ISO 639-1
 * @param parameters additional parameters, in their order
 * @param preAuth whether the amount is only held: a flag
 * @param clientId the shop's id of the payer
 * @param paymentToken the wallet's token
 * @param ip the payer's address
 * @param amount minor units
 * @param currency numeric ISO 4217
 * @param returnUrl where the payer goes after a payment; only Google Pay's documents have it, and older ones have it not
 * @param failUrl where the payer goes after a failure
 * @param threeDs what it says for 3-D Secure 2
 * @param payer data of the payer and of the delivery
 */
public record WalletRequest(
        Wallet wallet,
        Optional<String> orderNumber,
        Optional<String> description,
        Optional<String> language,
        Map<String, String> parameters,
        Optional<String> preAuth,
        Optional<String> clientId,
        Optional<String> paymentToken,
        Optional<String> ip,
        Optional<String> amount,
        Optional<String> currency,
        Optional<String> returnUrl,
        Optional<String> failUrl,
        ThreeDsRequest threeDs,
        PayerData payer) {

    /** The wallet and the order's number: everything else is the payer's. */
    @Override
    public String toString() {
        return "WalletRequest[" + wallet + ", " + orderNumber.orElse("") + "]";
    }
}
