package dev.godwit.erd.render;

/** Writes a picture as one page, with what moves, searches and highlights it inside. */
final class HtmlPage {

    private final SvgPicture picture;

    HtmlPage(SvgPicture picture) {
        this.picture = picture;
    }

    String text() {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Schema</title>\n"
                + "<meta name=\"viewport\" content=\"width=device-width\">\n<style>\n"
                + Resource.text("page.css")
                + "</style>\n</head>\n<body>\n"
                + Resource.text("page.html")
                + "<main id=\"view\">\n"
                + picture.text()
                + "</main>\n<script>\n"
                + Resource.text("page.js")
                + "</script>\n</body>\n</html>\n";
    }
}
