package org.merchantgateway.rest;

import java.util.Optional;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.order.PaymentScheme;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.WalletPayment;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.profile.RestRequest;
import org.merchantgateway.http.answer.ResultDecoder;
import org.merchantgateway.http.answer.ResultReader;

/**
 * {@code payment.do} of each wallet: JSON, beside {@code rest/} and not in it. Our credentials are not in it either: the
 * merchant is named in the body.
 */
final class PayByWalletCall implements ManualCall<PayByWallet, WalletPayment> {

    @Override
    public RestRequest request(PayByWallet payment, Profile profile) {
        return switch (payment.wallet()) {
            case ANDROID_PAY -> RestRequest.ANDROID_PAY;
            case APPLE_PAY -> RestRequest.APPLE_PAY;
            case GOOGLE_PAY -> RestRequest.GOOGLE_PAY;
            case SAMSUNG_PAY -> RestRequest.SAMSUNG_PAY;
        };
    }

    @Override
    public RestBody encode(PayByWallet payment, GatewayConfig config) {
        Profile profile = config.profile();
        RestBody body = new JsonBody(profile)
                .add("merchant", payment.merchant())
                .add("orderNumber", payment.orderNumber())
                .add("description", payment.description())
                .add("language", payment.language())
                .add("additionalParameters", ThreeDsFields.parameters(payment.parameters(), payment.threeDs(), profile))
                .add("preAuth", payment.scheme() == PaymentScheme.TWO_PHASE)
                .add("clientId", payment.clientId())
                .add("paymentToken", payment.paymentToken().reveal())
                .add("ip", payment.ip())
                .add("amount", payment.amount().map(Amount::toString))
                .add(profile.walletCurrency(), payment.currency().map(Currency::code));
        body = ThreeDsFields.add(body.add("threeDSVer2MdOrder", payment.orderId()), payment.threeDs());
        return PayerFields.add(body, payment.payer());
    }

    @Override
    public Optional<String> lack(PayByWallet payment, GatewayConfig config) {
        return (payment.threeDs().isPresent() || payment.orderId().isPresent())
                        && !payment.wallet().hasThreeDs()
                ? Optional.of("a payment by " + payment.wallet() + " has no step of 3-D Secure 2")
                : PayerFields.lack(payment.payer(), config.profile());
    }

    @Override
    public ResultDecoder<PayByWallet, WalletPayment> decoder() {
        return ResultReader::walletPayment;
    }
}
