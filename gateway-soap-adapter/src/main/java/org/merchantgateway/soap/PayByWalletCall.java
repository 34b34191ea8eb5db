package org.merchantgateway.soap;

import java.util.Optional;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.PaymentScheme;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.ThreeDs;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.payment.WalletPayment;
import org.merchantgateway.http.answer.ResultDecoder;
import org.merchantgateway.http.answer.ResultReader;
import org.merchantgateway.soap.wsdl.AndroidPayPaymentRequest;
import org.merchantgateway.soap.wsdl.ApplePayPaymentRequest;
import org.merchantgateway.soap.wsdl.GooglePayRequest;
import org.merchantgateway.soap.wsdl.MerchantService;
import org.merchantgateway.soap.wsdl.SamsungPayPaymentRequest;
import org.merchantgateway.soap.wsdl.ThreeDsWalletPaymentRequest;
import org.merchantgateway.soap.wsdl.WalletPaymentRequest;

/**
 * {@code androidPay}, {@code googlePay}, {@code applePay} and {@code samsungPay}: elements instead of attributes, and
 * {@code success} instead of a code.
 */
final class PayByWalletCall implements SoapCall<PayByWallet, WalletPayment> {

    @Override
    public RequestPart<?> request(PayByWallet payment, Generation generation) {
        return switch (payment.wallet()) {
            case ANDROID_PAY -> androidPay(payment);
            case GOOGLE_PAY -> googlePay(payment);
            case APPLE_PAY -> applePay(payment);
            case SAMSUNG_PAY -> samsungPay(payment);
        };
    }

    private static RequestPart<?> androidPay(PayByWallet payment) {
        AndroidPayPaymentRequest part = new AndroidPayPaymentRequest();
        fillWithThreeDs(part, payment);
        return RequestPart.of(part, MerchantService::androidPay);
    }

    private static RequestPart<?> googlePay(PayByWallet payment) {
        GooglePayRequest part = new GooglePayRequest();
        fillWithThreeDs(part, payment);
        ThreeDsParts.fillSdk(part, payment.threeDs());
        PayerParts.billing(payment.payer(), part::setBillingPayerData);
        return RequestPart.of(part, MerchantService::googlePay);
    }

    private static RequestPart<?> applePay(PayByWallet payment) {
        ApplePayPaymentRequest part = new ApplePayPaymentRequest();
        part.setMerchant(payment.merchant().value());
        part.setOrderNumber(payment.orderNumber().value());
        payment.description().ifPresent(part::setDescription);
        part.setPaymentToken(payment.paymentToken().reveal());
        payment.language().ifPresent(part::setLanguage);
        part.setAdditionalParameters(OrderParts.entries(payment.parameters()));
        part.setPreAuth(payment.scheme() == PaymentScheme.TWO_PHASE);
        payment.clientId().map(ClientId::value).ifPresent(part::setClientId);
        part.setRecurrent(false);
        part.setRecurrentInitialize(false);
        payment.ip().ifPresent(part::setIp);
        PayerParts.billing(payment.payer(), part::setBillingPayerData);
        return RequestPart.of(part, MerchantService::applePay);
    }

    private static RequestPart<?> samsungPay(PayByWallet payment) {
        SamsungPayPaymentRequest part = new SamsungPayPaymentRequest();
        part.setMerchant(payment.merchant().value());
        part.setOrderNumber(payment.orderNumber().value());
        payment.language().ifPresent(part::setLanguage);
        part.setPreAuth(payment.scheme() == PaymentScheme.TWO_PHASE);
        payment.description().ifPresent(part::setDescription);
        part.setAdditionalParameters(OrderParts.entries(payment.parameters()));
        part.setPaymentToken(payment.paymentToken().reveal());
        payment.ip().ifPresent(part::setIp);
        PayerParts.billing(payment.payer(), part::setBillingPayerData);
        return RequestPart.of(part, MerchantService::samsungPay);
    }

    private static void fillWithThreeDs(ThreeDsWalletPaymentRequest part, PayByWallet payment) {
        fill(part, payment);
        payment.amount().map(Amount::minor).ifPresent(part::setAmount);
        payment.currency().map(Currency::code).ifPresent(part::setCurrencyCode);
        payment.clientId().map(ClientId::value).ifPresent(part::setClientId);
        ThreeDsParts.fill(part, payment.threeDs());
        payment.orderId().map(OrderId::value).ifPresent(part::setThreeDSVer2MdOrder);
    }

    private static void fill(WalletPaymentRequest part, PayByWallet payment) {
        part.setMerchant(payment.merchant().value());
        part.setOrderNumber(payment.orderNumber().value());
        payment.description().ifPresent(part::setDescription);
        payment.language().ifPresent(part::setLanguage);
        part.setAdditionalParameters(OrderParts.entries(ThreeDs.parameters(payment.threeDs(), payment.parameters())));
        part.setPreAuth(payment.scheme() == PaymentScheme.TWO_PHASE);
        part.setPaymentToken(payment.paymentToken().reveal());
        payment.ip().ifPresent(part::setIp);
    }

    /** A payer whose card is to be stored must not pay without. */
    @Override
    public Optional<String> unsupported(PayByWallet payment, Generation generation) {
        if (generation.isOf2016()) {
            return Optional.of("SOAP of 2016 has no wallets");
        }
        if ((payment.threeDs().isPresent() || payment.orderId().isPresent())
                && !payment.wallet().hasThreeDs()) {
            return Optional.of("a payment by " + payment.wallet() + " has no step of 3-D Secure 2");
        }
        if (payment.wallet() == Wallet.ANDROID_PAY
                && payment.threeDs()
                        .filter(asked -> asked.inApp() || asked.sdkDevice().isPresent())
                        .isPresent()) {
            return Optional.of("SOAP has no threeDSSDK in a payment by Android Pay");
        }
        Optional<String> lacking = ThreeDsParts.lacking(payment.threeDs(), generation)
                .or(() -> PayerParts.lacking(payment.payer(), generation));
        if (lacking.isPresent()) {
            return lacking;
        }
        if (payment.wallet() == Wallet.ANDROID_PAY
                && payment.payer().filter(PayerParts::hasBilling).isPresent()) {
            return Optional.of("SOAP has no billingPayerData in a payment by Android Pay");
        }
        return payment.wallet() == Wallet.SAMSUNG_PAY && payment.clientId().isPresent()
                ? Optional.of("SOAP has no clientId in a payment by Samsung Pay")
                : Optional.empty();
    }

    @Override
    public ResultDecoder<PayByWallet, WalletPayment> decoder() {
        return ResultReader::walletPayment;
    }
}
