package org.merchantgateway.simulator.core;

import java.util.Optional;

/** The texts of which a line of a cart consists: the one list of them. Source: register.do, {@code orderBundle}. */
public enum ItemField {
    /** The line's number. */
    POSITION_ID("positionId"),
    /** What it is. */
    NAME("name"),
    /** How much of it, a decimal. */
    QUANTITY("quantity", "value"),
    /** What it is measured in. */
    MEASURE("quantity", "measure"),
    /** The line's amount, minor units. */
    ITEM_AMOUNT("itemAmount"),
    /** The price of one unit, minor units. */
    ITEM_PRICE("itemPrice"),
    /** Numeric ISO 4217. */
    ITEM_CURRENCY("itemCurrency"),
    /** The shop's code. */
    ITEM_CODE("itemCode"),
    /** The number of the tax's rate. */
    TAX_TYPE("tax", "taxType"),
    /** The tax in the line's amount, minor units. */
    TAX_SUM("tax", "taxSum"),
    /** Such as {@code percent}. */
    DISCOUNT_TYPE("discount", "discountType"),
    /** A decimal. */
    DISCOUNT_VALUE("discount", "discountValue"),
    /** Of an agent's share, such as {@code agentPercent}. */
    INTEREST_TYPE("agentInterest", "interestType"),
    /** A decimal. */
    INTEREST_VALUE("agentInterest", "interestValue");

    private final Optional<String> group;
    private final String wireName;

    ItemField(String wireName) {
        this.group = Optional.empty();
        this.wireName = wireName;
    }

    ItemField(String group, String wireName) {
        this.group = Optional.of(group);
        this.wireName = wireName;
    }

    /** The object of the line in which it stands; nothing if it stands in the line itself. */
    public Optional<String> group() {
        return group;
    }

    /** What it is called there. */
    public String wireName() {
        return wireName;
    }

    /** The way to it from the line, such as {@code tax.taxSum}. */
    public String path() {
        return group.map(outer -> outer + "." + wireName).orElse(wireName);
    }
}
