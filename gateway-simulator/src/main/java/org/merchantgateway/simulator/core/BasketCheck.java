package org.merchantgateway.simulator.core;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;

/**
 * Adds a cart up as the gateway does: every line is rounded half up to an integer number of minor units, then the lines
 * are summed, and the sum must be the order's amount. Counts for itself and not by the domain's cart, which shops count by.
 */
final class BasketCheck {

    private static final Pattern INTEGER = Pattern.compile("\\d{1,18}");
    private static final Pattern POSITION = Pattern.compile("\\d{1,12}");
    /** Of a company or of a person. */
    private static final Pattern INN = Pattern.compile("\\d{10}|\\d{12}");

    private static final Pattern TAX = Pattern.compile("\\d{1,2}");
    /** As JSON and xs:float write decimals; so short that no exponent can make it huge. */
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,18}(\\.\\d{1,18})?([eE][+-]?\\d{1,2})?");

    private static final int QUANTITY_DECIMALS = 3;
    private static final BigDecimal MOST = new BigDecimal("1E14");

    /** What profiles call the fields of the cart. */
    private static final Map<String, String> FIELDS = Map.of("country", "deliveryCountry", "city", "deliveryCity");

    private final int errorCode;
    private final FieldLimits limits;

    BasketCheck(int errorCode, FieldLimits limits) {
        this.errorCode = errorCode;
        this.limits = limits;
    }

    /**
     * The cart with every line's amount filled in. One without lines adds up to nothing, and is not compared.
     *
     * @throws Refusal if a line is wrong, the currency differs or the sum is not the order's amount
     */
    Basket checked(Basket basket, Amount amount, Currency currency) {
        required("cart.customer", present(basket.customer()));
        texts(basket.customer());
        required("customerDetails.email", Optional.ofNullable(basket.customer().get("email")));
        required("customerDetails.phone", Optional.ofNullable(basket.customer().get("phone")));
        required("customerDetails.delivery", present(basket.delivery()));
        texts(basket.delivery());
        matches(Optional.ofNullable(basket.customer().get("inn")), INN, false);
        return basket.lines().isEmpty() ? basket : basket.with(lines(basket.lines(), amount, currency));
    }

    private List<Basket.Line> lines(List<Basket.Line> given, Amount amount, Currency currency) {
        List<Basket.Line> lines = lines(given);
        lines.forEach(line -> line.find(ItemField.ITEM_CURRENCY).ifPresent(code -> sameCurrency(code, currency)));
        require(comesTo(lines, amount), Message.CART_TOTAL);
        return lines;
    }

    /**
     * Lines with every one's amount filled in.
     *
     * @throws Refusal if there is none, or one is wrong
     */
    List<Basket.Line> lines(List<Basket.Line> given) {
        require(!given.isEmpty(), Message.CART_INVALID);
        List<Basket.Line> lines = given.stream().map(this::counted).toList();
        unique(lines, ItemField.POSITION_ID);
        unique(lines, ItemField.ITEM_CODE);
        return lines;
    }

    /** Whether the lines' amounts, which are filled in, come to an amount. */
    static boolean comesTo(List<Basket.Line> lines, Amount amount) {
        BigDecimal total = lines.stream()
                .map(line -> new BigDecimal(line.required(ItemField.ITEM_AMOUNT)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return total.compareTo(BigDecimal.valueOf(amount.minor())) == 0;
    }

    private static Optional<?> present(Map<String, String> texts) {
        return texts.isEmpty() ? Optional.empty() : Optional.of(texts);
    }

    private void texts(Map<String, String> texts) {
        texts.forEach((name, value) -> limited(FIELDS.getOrDefault(name, name), Optional.of(value), 255, true));
    }

    private Basket.Line counted(Basket.Line line) {
        for (ItemField field : ItemField.values()) {
            check(field, line.find(field));
        }
        Stream.of(line.details(), line.attributes())
                .forEach(texts -> texts.forEach((name, value) -> {
                    text(Optional.of(name), 255, true);
                    text(Optional.of(value), 2000, true);
                }));
        BigDecimal amount = amount(line);
        Optional<BigDecimal> tax = line.find(ItemField.TAX_SUM).map(BigDecimal::new);
        require(tax.isEmpty() || tax.get().compareTo(amount) <= 0, Message.CART_INVALID);
        return line.with(ItemField.QUANTITY, new BigDecimal(line.required(ItemField.QUANTITY)).toPlainString())
                .with(ItemField.ITEM_AMOUNT, amount.toPlainString());
    }

    private void check(ItemField field, Optional<String> text) {
        switch (field) {
            case POSITION_ID -> matches(text, POSITION, true);
            case NAME -> limited("itemName", text, 255, true);
            case ITEM_CODE -> limited("itemCode", text, 100, limits.requires("cartItem.itemCode", true));
            case QUANTITY -> matches(text, DECIMAL, true);
            case MEASURE -> limited("measure", text, 20, false);
            case DISCOUNT_TYPE, INTEREST_TYPE -> text(text, 20, false);
            case ITEM_PRICE -> matches(text, INTEGER, limits.requires("cartItem.itemPrice", false));
            case ITEM_AMOUNT, TAX_SUM -> matches(text, INTEGER, false);
            case TAX_TYPE -> matches(text, TAX, limits.requires("cartItem.tax", false));
            case DISCOUNT_VALUE, INTEREST_VALUE -> matches(text, DECIMAL, false);
            case ITEM_CURRENCY -> {} // compared with the order's
        }
    }

    private BigDecimal amount(Basket.Line line) {
        BigDecimal quantity = quantity(line);
        Optional<BigDecimal> stated = line.find(ItemField.ITEM_AMOUNT).map(BigDecimal::new);
        Optional<BigDecimal> counted = line.find(ItemField.ITEM_PRICE)
                .map(BigDecimal::new)
                .map(price -> price.multiply(quantity).setScale(0, RoundingMode.HALF_UP));
        require(stated.isPresent() || counted.isPresent(), Message.CART_INVALID);
        require(stated.isEmpty() || counted.isEmpty() || stated.equals(counted), Message.CART_INVALID);
        return counted.or(() -> stated).orElseThrow();
    }

    private BigDecimal quantity(Basket.Line line) {
        BigDecimal quantity = new BigDecimal(line.required(ItemField.QUANTITY));
        boolean inRange = quantity.signum() > 0 && quantity.compareTo(MOST) < 0;
        require(inRange && quantity.stripTrailingZeros().scale() <= QUANTITY_DECIMALS, Message.CART_INVALID);
        return quantity;
    }

    private void sameCurrency(String code, Currency currency) {
        require(code.matches("\\d{1,3}"), Message.CART_INVALID); // as a JSON number it has no leading zeros
        require(Currency.of("0".repeat(3 - code.length()) + code).sameAs(currency), Message.CART_CURRENCY);
    }

    private void matches(Optional<String> text, Pattern form, boolean mandatory) {
        require(text.map(given -> form.matcher(given).matches()).orElse(!mandatory), Message.CART_INVALID);
    }

    private void required(String field, Optional<?> given) {
        require(given.isPresent() || !limits.requires(field, false), Message.CART_INVALID);
    }

    /** A text that the gateway's profile may limit otherwise. */
    private void limited(String field, Optional<String> text, int longest, boolean mandatory) {
        require(text.map(given -> limits.admits(field, given, longest)).orElse(!mandatory), Message.CART_INVALID);
    }

    private void text(Optional<String> text, int longest, boolean mandatory) {
        require(text.map(given -> RequestChecks.isText(given, longest)).orElse(!mandatory), Message.CART_INVALID);
    }

    private void unique(List<Basket.Line> lines, ItemField key) {
        Set<String> seen = new HashSet<>();
        require(lines.stream().flatMap(line -> line.find(key).stream()).allMatch(seen::add), Message.CART_INVALID);
    }

    private void require(boolean holds, Message otherwise) {
        if (!holds) {
            throw new Refusal(otherwise, errorCode);
        }
    }
}
