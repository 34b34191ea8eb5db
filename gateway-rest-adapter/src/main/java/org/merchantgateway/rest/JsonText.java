package org.merchantgateway.rest;

/**
 * A structure: in a form the text of one field, in JSON an object.
 *
 * @param text one JSON object
 */
record JsonText(String text) {

    @Override
    public String toString() {
        return text;
    }
}
