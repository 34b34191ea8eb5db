package org.merchantgateway.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.merchantgateway.domain.config.Credentials;
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
        return new JsonBody(Json.object(json -> write(payment, json)));
    }

    private void write(PayByWallet payment, JsonGenerator json) throws IOException {
        json.writeStringField("merchant", payment.merchant().value());
        json.writeStringField("orderNumber", payment.orderNumber().value());
        OrderJson.text("description", payment.description(), json);
        OrderJson.text("language", payment.language(), json);
        if (!payment.parameters().isEmpty()) {
            json.writeObjectFieldStart("additionalParameters");
            OrderJson.write(payment.parameters(), json);
            json.writeEndObject();
        }
        json.writeBooleanField("preAuth", payment.scheme() == PaymentScheme.TWO_PHASE);
        OrderJson.text("clientId", payment.clientId().map(client -> client.value()), json);
        json.writeStringField("paymentToken", payment.paymentToken().reveal());
        OrderJson.text("ip", payment.ip(), json);
        OrderJson.text("amount", payment.amount().map(amount -> amount.toString()), json);
        OrderJson.text(settings.walletCurrency(), payment.currency().map(currency -> currency.code()), json);
    }

    @Override
    public ResultDecoder<PayByWallet, WalletPayment> decoder() {
        return (payment, answer) -> ResultReader.walletPayment(answer);
    }
}
