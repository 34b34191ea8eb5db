package org.merchantgateway.simulator.soap;

import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Message;
import org.merchantgateway.simulator.core.PayerData;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.core.ThreeDsRequest;
import org.merchantgateway.simulator.core.WalletAnswer;
import org.merchantgateway.simulator.core.WalletRequest;
import org.merchantgateway.simulator.json.JsonObject;
import org.merchantgateway.simulator.xml.XmlElement;

/** {@code androidPay} and its siblings: elements throughout, and another envelope of the answer than elsewhere. */
record WalletOperation(Wallet wallet) implements SoapOperation {

    @Override
    public JsonObject answer(GatewayCore gateway, Merchant merchant, XmlElement part) {
        part.text("merchant").map(String::strip).ifPresent(named -> {
            if (!named.equals(merchant.login()) && !named.equals(merchant.name())) {
                throw new Refusal(Message.ACCESS_DENIED);
            }
        });
        WalletAnswer answer = gateway.pay(merchant, request(gateway, part));
        if (answer instanceof WalletAnswer.Declined declined) {
            return failed(WalletAnswer.Declined.CODE, declined.description(), declined.message());
        }
        WalletAnswer.Processed processed = (WalletAnswer.Processed) answer;
        JsonObject data = new JsonObject()
                .put("orderId", processed.orderId())
                .put("bindingId", processed.bindingId())
                .putAll(processed.step().map(SoapOperations::step).orElseGet(JsonObject::new));
        return new JsonObject().put("success", true).put("data", data);
    }

    private WalletRequest request(GatewayCore gateway, XmlElement part) {
        return new WalletRequest(
                wallet,
                part.text("orderNumber"),
                part.text("description"),
                part.text("language"),
                SoapFields.walletParameters(part),
                part.text("preAuth"),
                part.text("clientId"),
                part.text("paymentToken"),
                part.text("ip"),
                part.text("amount"),
                part.text("currencyCode").map(String::strip),
                part.text("returnUrl"),
                part.text("failUrl"),
                ThreeDsRequest.of(part::text),
                wallet == Wallet.ANDROID_PAY ? PayerData.NONE : SoapFields.payer(gateway, part));
    }

    @Override
    public JsonObject refusal(Refusal refusal, Language language) {
        return failed(refusal.code(), refusal.description(), refusal.text(language));
    }

    private static JsonObject failed(int code, String description, String message) {
        JsonObject error = new JsonObject()
                .put("code", code)
                .put("description", description)
                .put("message", message);
        return new JsonObject().put("success", false).put("error", error);
    }
}
