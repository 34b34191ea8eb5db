package org.merchantgateway.rest;

import java.util.Optional;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.order.PaymentScheme;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.WalletPayment;
import org.merchantgateway.http.answer.ResultDecoder;
import org.merchantgateway.http.answer.ResultReader;

/**
 * {@code payment.do} of each wallet: JSON, beside {@code rest/} and not in it. Our credentials are not in it either: the
 * merchant is named in the body.
 */
final class PayByWalletCall implements RestCall<PayByWallet, WalletPayment> {

    private final RestSettings settings;

    PayByWalletCall(RestSettings settings) {
        this.settings = settings;
    }

    @Override
    public String path(PayByWallet payment) {
        return settings.path(payment.wallet());
    }

    @Override
    public JsonBody encode(PayByWallet payment, Credentials credentials) {
        return new JsonBody()
                .add("merchant", payment.merchant())
                .add("orderNumber", payment.orderNumber())
                .add("description", payment.description())
                .add("language", payment.language())
                .add("additionalParameters", Optional.of(payment.parameters()).filter(some -> !some.isEmpty()))
                .add("preAuth", payment.scheme() == PaymentScheme.TWO_PHASE)
                .add("clientId", payment.clientId())
                .add("paymentToken", payment.paymentToken().reveal())
                .add("ip", payment.ip())
                .add("amount", payment.amount())
                .add(settings.walletCurrency(), payment.currency().map(Currency::code));
    }

    @Override
    public ResultDecoder<PayByWallet, WalletPayment> decoder() {
        return (payment, answer) -> ResultReader.walletPayment(answer);
    }
}
