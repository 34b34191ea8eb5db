package org.merchantgateway.acceptance.secret;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.card.Cvc;
import org.merchantgateway.domain.card.Pan;
import org.merchantgateway.domain.config.Passphrase;
import org.merchantgateway.domain.config.Password;
import org.merchantgateway.domain.config.Token;
import org.merchantgateway.domain.payer.BillingData;
import org.merchantgateway.domain.payer.DeliveryTimeframe;
import org.merchantgateway.domain.payer.OrderPhones;
import org.merchantgateway.domain.payer.PayerAddress;
import org.merchantgateway.domain.payer.PayerDetails;
import org.merchantgateway.domain.payer.PreOrderData;
import org.merchantgateway.domain.payer.ShippingData;
import org.merchantgateway.domain.payer.ShippingMethod;
import org.merchantgateway.domain.payment.CReq;
import org.merchantgateway.domain.payment.CRes;
import org.merchantgateway.domain.payment.Cavv;
import org.merchantgateway.domain.payment.ClientBrowser;
import org.merchantgateway.domain.payment.ExternalAuthentication;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.domain.payment.PaymentToken;
import org.merchantgateway.domain.payment.SdkDevice;
import org.merchantgateway.domain.payment.SdkEncryptedData;
import org.merchantgateway.domain.payment.ThreeDsMethodData;
import org.merchantgateway.domain.rule.Fields;
import org.merchantgateway.domain.rule.Part;

/** Makes the twin of a value: another secret wherever it holds one, all else the same. */
final class Twins {

    private static final int FIRST = 6;
    private static final int LAST = 4;

    private final Random random;
    private final boolean ofDetails;

    /** Differ in secrets, and in what is told of a payer and never printed. */
    Twins(long seed) {
        this(seed, true);
    }

    private Twins(long seed, boolean ofDetails) {
        this.random = new Random(seed);
        this.ofDetails = ofDetails;
    }

    /** Differ in secrets alone: what else is told of a payer is data, which a serializer is to write. */
    static Twins ofSecrets(long seed) {
        return new Twins(seed, false);
    }

    /** The value itself, if there is no secret in it. */
    @SuppressWarnings("unchecked") // a twin is of the same type
    <T> T of(T value) {
        return (T) twin(value);
    }

    private Object twin(Object value) {
        if (value instanceof Pan pan) {
            return Pan.of(pan(pan.reveal()));
        }
        if (value instanceof Cvc cvc) {
            return Cvc.of(digits(cvc.reveal()));
        }
        if (value instanceof Password password) {
            return Password.of(text(password.reveal()));
        }
        if (value instanceof Passphrase passphrase) {
            return Passphrase.of(text(passphrase.reveal()));
        }
        if (value instanceof Token token) {
            return Token.of(text(token.reveal()));
        }
        if (value instanceof PaymentToken token) {
            return PaymentToken.of(base64(token.reveal()));
        }
        if (value instanceof PaReq paReq) {
            return PaReq.of(base64(paReq.reveal()));
        }
        if (value instanceof PaRes paRes) {
            return PaRes.of(base64(paRes.reveal()));
        }
        if (value instanceof CReq creq) {
            return CReq.of(base64(creq.reveal()));
        }
        if (value instanceof CRes cRes) {
            return CRes.of(base64(cRes.reveal()));
        }
        if (value instanceof Cavv cavv) {
            return Cavv.of(base64(cavv.reveal()));
        }
        if (value instanceof SdkEncryptedData data) {
            return SdkEncryptedData.of(text(data.reveal()));
        }
        if (value instanceof ThreeDsMethodData data) {
            return ThreeDsMethodData.of(base64(data.reveal()));
        }
        if (ofDetails && value instanceof SdkDevice device) {
            return new SdkDevice(
                    SdkEncryptedData.of(text(device.encryptedData().reveal())),
                    text(device.ephemeralKey()),
                    text(device.appId()),
                    text(device.transactionId()),
                    device.referenceNumber().map(this::text));
        }
        if (ofDetails && value instanceof ExternalAuthentication result) {
            return new ExternalAuthentication(
                    result.eci(),
                    result.cavv().map(cavv -> Cavv.of(base64(cavv.reveal()))),
                    result.xid().map(this::text),
                    result.version(),
                    result.kind());
        }
        if (ofDetails && value instanceof ClientBrowser browser) {
            return browser(browser);
        }
        if (ofDetails && value instanceof PayerDetails payer) {
            return payer(payer);
        }
        if (value instanceof Optional<?> some) {
            return some.map(this::twin);
        }
        return Fields.areIn(Fields.typeOf(value)) ? parts(value) : value;
    }

    /** Of the same length, because a server may quote the request. */
    private ClientBrowser browser(ClientBrowser browser) {
        return ClientBrowser.builder()
                .userAgent(other(browser.userAgent()))
                .acceptHeader(other(browser.acceptHeader()))
                .ipAddress(browser.ipAddress().orElse(null))
                .language(other(browser.language()))
                .timeZone(other(browser.timeZone()))
                .timeZoneOffset(browser.timeZoneOffset().orElse(null))
                .colorDepth(browser.colorDepth().orElse(null))
                .screenWidth(browser.screenWidth().orElse(null))
                .screenHeight(browser.screenHeight().orElse(null))
                .javaEnabled(browser.javaEnabled().orElse(null))
                .javascriptEnabled(browser.javascriptEnabled().orElse(null))
                .mobile(browser.mobile().orElse(null))
                .os(other(browser.os()))
                .osVersion(other(browser.osVersion()))
                .device(other(browser.device()))
                .deviceType(other(browser.deviceType()))
                .fingerprint(other(browser.fingerprint()))
                .plugins(other(browser.plugins()))
                .screenPrint(other(browser.screenPrint()))
                .build();
    }

    private @Nullable String other(Optional<String> text) {
        return text.map(this::text).orElse(null);
    }

    /** Of the same length each, because a server may quote the request. */
    private PayerDetails payer(PayerDetails payer) {
        return PayerDetails.builder()
                .billing(payer.billing().map(this::billing).orElse(null))
                .shipping(payer.shipping().map(this::shipping).orElse(null))
                .preOrder(payer.preOrder().map(this::preOrder).orElse(null))
                .phones(payer.phones().map(this::phones).orElse(null))
                .addressesMatch(
                        payer.addressesMatch().map(any -> random.nextBoolean()).orElse(null))
                .build();
    }

    private BillingData billing(BillingData billing) {
        return BillingData.builder()
                .address(billing.address().map(this::address).orElse(null))
                .postalCode(other(billing.postalCode()))
                .account(other(billing.account()))
                .lastName(other(billing.lastName()))
                .firstName(other(billing.firstName()))
                .middleName(other(billing.middleName()))
                .combinedName(other(billing.combinedName()))
                .idType(other(billing.idType()))
                .idNumber(other(billing.idNumber()))
                .birthday(billing.birthday().map(this::day).orElse(null))
                .build();
    }

    private ShippingData shipping(ShippingData shipping) {
        return ShippingData.builder()
                .address(shipping.address().map(this::address).orElse(null))
                .postalCode(other(shipping.postalCode()))
                .method(shipping.method()
                        .map(any -> one(ShippingMethod.values()))
                        .orElse(null))
                .timeframe(shipping.timeframe()
                        .map(any -> one(DeliveryTimeframe.values()))
                        .orElse(null))
                .deliveryEmail(other(shipping.deliveryEmail()))
                .build();
    }

    private PreOrderData preOrder(PreOrderData preOrder) {
        return new PreOrderData(
                preOrder.date().map(this::day),
                preOrder.notYetAvailable().map(any -> random.nextBoolean()),
                preOrder.reordered().map(any -> random.nextBoolean()));
    }

    private OrderPhones phones(OrderPhones phones) {
        return new OrderPhones(
                phones.home().map(this::phone),
                phones.work().map(this::phone),
                phones.mobile().map(this::phone));
    }

    private PayerAddress address(PayerAddress address) {
        return PayerAddress.builder()
                .line1(other(address.line1()))
                .line2(other(address.line2()))
                .line3(other(address.line3()))
                .city(other(address.city()))
                .state(other(address.state()))
                .country(other(address.country()))
                .build();
    }

    private Object parts(Object value) {
        Class<?> type = Fields.typeOf(value);
        return Fields.of(
                        type,
                        Part.of(type).stream()
                                .map(part -> twin(part.read(value)))
                                .toList())
                .build();
    }

    /** Another card's number with the same first six and last four digits. */
    String pan(String pan) {
        while (true) {
            String other = pan.substring(0, FIRST)
                    + digits(pan.substring(FIRST, pan.length() - LAST))
                    + pan.substring(pan.length() - LAST);
            if (!other.equals(pan) && isLuhn(other)) {
                return other;
            }
        }
    }

    private static boolean isLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }

    /** As many other digits. */
    String digits(String like) {
        return random.ints(like.length(), '0', '9' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Another number of as many digits; a plus sign and zeros before it stay. */
    private String phone(String phone) {
        int prefix = phone.startsWith("+") ? 1 : phone.startsWith("00") ? 2 : 0;
        return phone.substring(0, prefix) + digits(phone.substring(prefix));
    }

    private LocalDate day(LocalDate day) {
        return day.plusDays(random.nextInt(10_000));
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    /** Other letters and digits of Base64; its signs, which have to be escaped somewhere, stay where they are. */
    String base64(String like) {
        // the last group stays: its last bits may not be any
        int last = Math.max(0, like.length() - 4);
        return text(like.substring(0, last)) + like.substring(last);
    }

    /** Other letters and digits; all else stays where it is, so that every spelling is as long as before. */
    String text(String like) {
        StringBuilder text = new StringBuilder(like.length());
        like.chars().forEach(c -> text.append((char) other(c)));
        return text.toString();
    }

    private int other(int c) {
        if (c >= '0' && c <= '9') {
            return '0' + random.nextInt(10);
        }
        return (c >= 'a' && c <= 'z')
                ? 'a' + random.nextInt(26)
                : (c >= 'A' && c <= 'Z') ? 'A' + random.nextInt(26) : c;
    }
}
