package org.merchantgateway.simulator.page;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.merchantgateway.domain.card.Cvc;
import org.merchantgateway.domain.card.Expiry;
import org.merchantgateway.domain.card.Pan;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.simulator.core.Attempted;
import org.merchantgateway.simulator.core.BindingPayment;
import org.merchantgateway.simulator.core.CardPayment;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.PayerData;
import org.merchantgateway.simulator.core.PayerView;
import org.merchantgateway.simulator.core.ThreeDsRequest;
import org.merchantgateway.simulator.web.Form;

/** What the payer has entered to pay an order. Kept no longer than the request. */
final class CardForm {

    private static final String CENTURY = "20";

    private final PayerView order;
    private final Language language;
    private final boolean withoutCvc;
    private final Map<CardField, String> entered = new EnumMap<>(CardField.class);

    CardForm(Form form, PayerView order, Language language, boolean withoutCvc) {
        this.order = order;
        this.language = language;
        this.withoutCvc = withoutCvc;
        fields(order)
                .forEach(field -> form.find(field.parameter())
                        .map(text -> cleaned(field, text))
                        .ifPresent(text -> entered.put(field, text)));
    }

    /** What has to be entered: only the CVC for a stored card. */
    static Set<CardField> fields(PayerView order) {
        return order.binding().isPresent() ? EnumSet.of(CardField.CVC) : EnumSet.allOf(CardField.class);
    }

    private static String cleaned(CardField field, String text) {
        return switch (field) {
            case PAN -> text.replaceAll("[\\s-]", "");
            case YEAR -> text.strip().length() == 2 ? CENTURY + text.strip() : text.strip();
            default -> text.strip();
        };
    }

    /** What is wrong, field by field; never what was entered. */
    Map<CardField, String> errors() {
        Map<CardField, String> errors = new EnumMap<>(CardField.class);
        for (CardField field : fields(order)) {
            String text = entered.get(field);
            if (text != null) {
                wrong(field, text).ifPresent(error -> errors.put(field, error));
            } else if (field != CardField.CVC || !withoutCvc) {
                errors.put(field, field.empty(language));
            }
        }
        if (entered.containsKey(CardField.YEAR)
                && !errors.containsKey(CardField.YEAR)
                && !errors.containsKey(CardField.MONTH)
                && !expiry().covers(order.month())) {
            errors.put(CardField.YEAR, CardField.expired(language));
        }
        return errors;
    }

    private Optional<String> wrong(CardField field, String text) {
        return switch (field) {
            case PAN -> wrong(field, text, Pan::of);
            case MONTH -> text.matches("0?[1-9]|1[0-2]") ? Optional.empty() : Optional.of(field.wrong(language));
            case YEAR -> text.matches("20\\d\\d") ? Optional.empty() : Optional.of(field.wrong(language));
            case CVC -> wrong(field, text, Cvc::of);
            case CARDHOLDER -> Optional.empty();
        };
    }

    private Optional<String> wrong(CardField field, String text, Consumer<String> rule) {
        try {
            rule.accept(text);
            return Optional.empty();
        } catch (InvalidRequest invalid) {
            return Optional.of(field.wrong(language));
        }
    }

    private Expiry expiry() {
        return Expiry.of(
                Integer.parseInt(text(CardField.YEAR).orElseThrow()),
                Integer.parseInt(text(CardField.MONTH).orElseThrow()));
    }

    private Optional<String> text(CardField field) {
        return Optional.ofNullable(entered.get(field));
    }

    /**
     * Pays with it.
     *
     * @throws org.merchantgateway.simulator.core.Refusal if the gateway does not take it
     */
    Attempted pay(GatewayCore gateway) {
        Optional<String> id = Optional.of(order.placed().id());
        Optional<String> none = Optional.empty();
        return order.binding()
                .map(stored -> gateway.pay(new BindingPayment(
                        id,
                        Optional.of(stored.id()),
                        Optional.of(language.code()),
                        none,
                        text(CardField.CVC),
                        none,
                        Map.of(),
                        ThreeDsRequest.NONE,
                        PayerData.NONE)))
                .orElseGet(() -> gateway.pay(new CardPayment(
                        id,
                        text(CardField.PAN),
                        text(CardField.CVC),
                        text(CardField.YEAR),
                        text(CardField.MONTH),
                        text(CardField.CARDHOLDER),
                        Optional.of(language.code()),
                        none,
                        none,
                        Map.of(),
                        ThreeDsRequest.NONE,
                        PayerData.NONE)));
    }
}
