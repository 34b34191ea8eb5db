package org.merchantgateway.soap;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.PaymentScheme;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.payment.WalletPayment;
import org.merchantgateway.http.AnswerText;
import org.merchantgateway.soap.wsdl.AndroidPayPaymentRequest;
import org.merchantgateway.soap.wsdl.ApplePayPaymentRequest;
import org.merchantgateway.soap.wsdl.GooglePayRequest;
import org.merchantgateway.soap.wsdl.MerchantService;
import org.merchantgateway.soap.wsdl.SamsungPayPaymentRequest;
import org.merchantgateway.soap.wsdl.WalletData;
import org.merchantgateway.soap.wsdl.WalletPaymentRequest;
import org.merchantgateway.soap.wsdl.WalletPaymentResponse;

/**
 * {@code androidPay}, {@code googlePay}, {@code applePay} and {@code samsungPay}: elements instead of attributes, and
 * {@code success} instead of a code.
 */
final class PayByWalletCall implements SoapCall<PayByWallet, WalletPaymentResponse, WalletPayment> {

    @Override
    public Function<MerchantService, @Nullable WalletPaymentResponse> request(PayByWallet payment, Profile profile) {
        return switch (payment.wallet()) {
            case ANDROID_PAY -> androidPay(payment);
            case GOOGLE_PAY -> googlePay(payment);
            case APPLE_PAY -> applePay(payment);
            case SAMSUNG_PAY -> samsungPay(payment);
        };
    }

    private static Function<MerchantService, @Nullable WalletPaymentResponse> androidPay(PayByWallet payment) {
        AndroidPayPaymentRequest part = new AndroidPayPaymentRequest();
        fill(part, payment);
        payment.amount().map(Amount::minor).ifPresent(part::setAmount);
        payment.currency().map(Currency::code).ifPresent(part::setCurrencyCode);
        payment.clientId().map(ClientId::value).ifPresent(part::setClientId);
        return port -> port.androidPay(part);
    }

    private static Function<MerchantService, @Nullable WalletPaymentResponse> googlePay(PayByWallet payment) {
        GooglePayRequest part = new GooglePayRequest();
        fill(part, payment);
        payment.amount().map(Amount::minor).ifPresent(part::setAmount);
        payment.currency().map(Currency::code).ifPresent(part::setCurrencyCode);
        payment.clientId().map(ClientId::value).ifPresent(part::setClientId);
        return port -> port.googlePay(part);
    }

    private static Function<MerchantService, @Nullable WalletPaymentResponse> applePay(PayByWallet payment) {
        ApplePayPaymentRequest part = new ApplePayPaymentRequest();
        fill(part, payment);
        payment.clientId().map(ClientId::value).ifPresent(part::setClientId);
        return port -> port.applePay(part);
    }

    private static Function<MerchantService, @Nullable WalletPaymentResponse> samsungPay(PayByWallet payment) {
        SamsungPayPaymentRequest part = new SamsungPayPaymentRequest();
        fill(part, payment);
        payment.clientId().map(ClientId::value).ifPresent(part::setClientId);
        return port -> port.samsungPay(part);
    }

    private static void fill(WalletPaymentRequest part, PayByWallet payment) {
        part.setMerchant(payment.merchant().value());
        part.setOrderNumber(payment.orderNumber().value());
        payment.description().ifPresent(part::setDescription);
        payment.language().ifPresent(part::setLanguage);
        part.setAdditionalParameters(OrderParts.entries(payment.parameters()));
        part.setPreAuth(payment.scheme() == PaymentScheme.TWO_PHASE);
        part.setPaymentToken(payment.paymentToken().value());
        payment.ip().ifPresent(part::setIp);
    }

    @Override
    public Optional<String> unsupported(PayByWallet payment, Profile profile) {
        return profile == Profile.OF_2016 ? Optional.of("SOAP of 2016 has no wallets") : Optional.empty();
    }

    @Override
    public Answer answer(WalletPaymentResponse part) {
        return Answer.of(part);
    }

    /** {@code success} goes before a code, as it does over REST. */
    @Override
    public boolean refuses(WalletPaymentResponse part) {
        return success(part).map(yes -> !yes).orElseGet(() -> answer(part).isRefusal());
    }

    private static Optional<Boolean> success(WalletPaymentResponse part) {
        return Answer.text(part.getSuccess()).flatMap(AnswerText::flag);
    }

    @Override
    public Optional<WalletPayment> decode(PayByWallet payment, WalletPaymentResponse part) {
        return success(part).flatMap(yes -> Optional.ofNullable(part.getData())).flatMap(PayByWalletCall::payment);
    }

    private static Optional<WalletPayment> payment(WalletData data) {
        return Answer.orderId(data.getOrderId())
                .map(id -> new WalletPayment(id, Answer.bindingId(data.getBindingId()), attempt(data, id)));
    }

    private static PaymentAttempt attempt(WalletData data, OrderId orderId) {
        return PayByCardCall.challenge(data.getAcsUrl(), data.getPaReq(), data.getTermUrl(), orderId.value())
                .orElseGet(() -> asksForMore(data)
                        ? new PaymentAttempt.OtherStep(PartFields.of(data))
                        : new PaymentAttempt.Processed(Optional.empty(), Optional.empty()));
    }

    /** Whether the answer asks for a step that we do not know, such as 3-D Secure 2. */
    private static boolean asksForMore(WalletData data) {
        return Answer.text(data.getAcsUrl()).isPresent()
                || Answer.text(data.getPackedCReq()).isPresent()
                || Answer.text(data.getThreeDSServerTransId()).isPresent()
                || Answer.text(data.getIs3DSVer2()).flatMap(AnswerText::flag).orElse(false);
    }
}
