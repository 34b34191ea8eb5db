package org.merchantgateway.simulator.core;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.card.Expiry;
import org.merchantgateway.domain.card.Pan;
import org.merchantgateway.domain.order.PaymentScheme;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.simulator.card.TestCard;

/**
 * Opens a wallet's token. A real one is encrypted for the gateway; here {@link TestCard#walletToken} makes one, and any
 * other Base64 text stands for a card that pays. Apple's and Samsung's requests have no amount, since the token holds it: a
 * token without one pays {@value #OWN_AMOUNT} minor units. Source: payment.do, request parameters and error codes.
 */
final class WalletToken {

    /** Wallets send tokens of their own whatever the gateway makes of them; this is longer than any that is known. */
    private static final int LONGEST = 8192;

    /** What a token pays that tells no amount, where the request has no place for one either: minor units. */
    private static final String OWN_AMOUNT = "10000";

    private static final Pattern CARD = Pattern.compile("\"testCard\"\\s*:\\s*\"([A-Z0-9_]{1,40})\"");
    private static final Pattern AMOUNT = Pattern.compile("\"amount\"\\s*:\\s*\"?(\\d{1,12})\"?");

    /** Of an order whose payment names no address; nothing ever resolves there (RFC 2606). */
    private static final String RETURN_URL = "https://wallet.invalid/";

    private final String token;

    private WalletToken(String token) {
        this.token = token;
    }

    /**
     * Opens a token.
     *
     * @throws Refusal with code 10 if it is missing or no Base64
     */
    static WalletToken open(WalletRequest request) {
        String text = RequestChecks.required(request.paymentToken(), Message.WALLET_TOKEN_EMPTY)
                .replaceAll("\\s", "");
        RequestChecks.check(text.length() <= LONGEST, Message.WALLET_TOKEN_INVALID);
        try {
            return new WalletToken(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            throw new Refusal(Message.WALLET_TOKEN_INVALID);
        }
    }

    private TestCard card() {
        Matcher name = CARD.matcher(token);
        return name.find()
                ? List.of(TestCard.values()).stream()
                        .filter(card -> card.name().equals(name.group(1)))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(Message.WALLET_TOKEN_INVALID))
                : TestCard.MASTERCARD_WITHOUT_3DS;
    }

    /** What the order is paid with; a wallet's card has no CVC and does not expire. */
    PaymentMethod method(WalletRequest request, YearMonth now, FieldLimits limits) {
        limits.required("payByWallet.ip", request.ip(), Message.WALLET_VALUE_INVALID);
        limits.required("payByWallet.amount", request.amount(), Message.WALLET_AMOUNT_INVALID);
        limits.required("payByWallet.currency", request.currency(), Message.WALLET_CURRENCY_INVALID);
        RequestChecks.ip(request.ip(), Message.WALLET_VALUE_INVALID);
        Expiry expiry = Expiry.of(now.getYear() + 1, now.getMonthValue());
        return new PaymentMethod(
                Card.builder()
                        .pan(Pan.of(card().pan()))
                        .expiry(expiry)
                        .cardholder("WALLET HOLDER")
                        .build(),
                way(request.wallet()),
                Optional.empty(),
                request.ip(),
                Optional.empty(),
                request.language());
    }

    private static String way(Wallet wallet) {
        return switch (wallet) {
            case ANDROID_PAY -> "ANDROID_PAY";
            case GOOGLE_PAY -> "GOOGLE_PAY_TOKENIZED";
            case APPLE_PAY -> "APPLE_PAY";
            case SAMSUNG_PAY -> "SAMSUNG_PAY";
        };
    }

    /** The order that is registered: the amount is the request's, else the token's. */
    Registration registration(WalletRequest request) {
        boolean held = RequestChecks.flag(request.preAuth(), Message.WALLET_VALUE_INVALID);
        Optional<String> amount = request.amount().or(() -> amount(request.wallet()));
        return new Registration(
                held ? PaymentScheme.TWO_PHASE : PaymentScheme.ONE_PHASE,
                Registration.fields(field -> switch (field) {
                    case ORDER_NUMBER -> request.orderNumber();
                    case AMOUNT -> amount;
                    case CURRENCY -> request.currency();
                    case RETURN_URL -> request.returnUrl().or(() -> Optional.of(RETURN_URL));
                    case FAIL_URL -> request.failUrl();
                    case DESCRIPTION -> request.description();
                    case LANGUAGE -> request.language();
                    case CLIENT_ID -> request.clientId();
                    default -> Optional.empty();
                }),
                OwnAuthentication.without(request.parameters()),
                hasAuthenticated(request.wallet()) ? List.of(Feature.FORCE_SSL.name()) : List.of(),
                Optional.empty(),
                request.payer());
    }

    /**
     * Whether the payer's telephone has done so, and 3-D Secure is passed over. Source: the answers about these wallets, which
     * have no fields that lead to an ACS.
     */
    private static boolean hasAuthenticated(Wallet wallet) {
        return wallet == Wallet.APPLE_PAY || wallet == Wallet.SAMSUNG_PAY;
    }

    private Optional<String> amount(Wallet wallet) {
        Matcher inToken = AMOUNT.matcher(token);
        if (inToken.find()) {
            return Optional.of(inToken.group(1));
        }
        return switch (wallet) {
            case APPLE_PAY, SAMSUNG_PAY -> Optional.of(OWN_AMOUNT);
            case ANDROID_PAY, GOOGLE_PAY -> Optional.empty();
        };
    }

    /** The wallet's own code and text for what a registration refuses. */
    static Refusal refusal(Refusal registration) {
        return switch (registration.reason()) {
            case NUMBER_EMPTY, NUMBER_WRONG -> new Refusal(Message.WALLET_NUMBER_INVALID);
            case NUMBER_USED -> new Refusal(Message.WALLET_NUMBER_USED);
            case AMOUNT_EMPTY, AMOUNT_INVALID -> new Refusal(Message.WALLET_AMOUNT_INVALID);
            case CURRENCY_UNKNOWN -> new Refusal(Message.WALLET_CURRENCY_INVALID);
            case LANGUAGE_INVALID, VALUE_INVALID, PARAMETERS_INVALID, RETURN_URL_INVALID ->
                new Refusal(Message.WALLET_VALUE_INVALID);
            default -> registration;
        };
    }
}
