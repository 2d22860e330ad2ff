.pragma library

// The line icons: one path each on a grid of 24, drawn with a stroke of 2, round ends, never filled.
// Icon.qml scales and colours them, so light, dark and brand need no copies.
const circle = (x, y, r) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
const dot = (x, y) => `M${x} ${y}l0.01 0`;

const paths = {
    "check": "M4 12.5l5.5 5.5L20 6.5",
    "close": "M5 5l14 14M19 5L5 19",
    "plus": "M12 4v16M4 12h16",
    "minus": "M4 12h16",
    "back": "M15 4l-8 8l8 8",
    "next": "M9 4l8 8l-8 8",
    "up": "M4 15l8-8l8 8",
    "down": "M4 9l8 8l8-8",
    "undo": "M8 4L3 9l5 5M3 9h11a6 6 0 0 1 0 12h-4",
    "erase": "M9 5h12v14H9l-7-7zM12.5 9.5l5 5M17.5 9.5l-5 5",
    "search": circle(10.5, 10.5, 6.5) + "M15.5 15.5L21 21",
    "menu": "M4 6h16M4 12h16M4 18h16",
    "home": "M3 11.5L12 4l9 7.5M6 9.5V20h12V9.5",
    "globe": circle(12, 12, 9) + "M3 12h18M12 3c-6 5-6 13 0 18M12 3c6 5 6 13 0 18",
    "letters": "M2.5 19L8 5l5.5 14M4.5 14h7M14.5 19l3.5-9l3.5 9M15.7 16h4.6",
    "keyboard": "M2 6h20v12H2zM7 14.5h10" + dot(6, 10) + dot(10, 10) + dot(14, 10) + dot(18, 10),
    "sun": circle(12, 12, 4.5) + "M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6L19 19M5 19l1.4-1.4M17.6 6.4L19 5",
    "moon": "M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z",
    "speak": "M3 4h18v12h-9l-5 5v-5H3zM8 8.5h8M8 12h5",
    "info": circle(12, 12, 9) + "M12 11v6" + dot(12, 7.5),
    "ask": circle(12, 12, 9) + "M9 9.5a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4" + dot(12, 17.5),
    "care": "M12 3.5L22 20.5H2zM12 10v5" + dot(12, 17.7),
    "stop": circle(12, 12, 9) + "M5.6 5.6l12.8 12.8",
    "form": "M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19zM14 6.5l3.5 3.5",
    "list": "M9 6h12M9 12h12M9 18h12" + dot(4, 6) + dot(4, 12) + dot(4, 18),
    "picture": "M3 4h18v16H3zM3 17l5.5-5.5l4 4l3-3L21 18" + circle(15.5, 8.5, 1.5),
    "camera": "M3 7h4l2-3h6l2 3h4v13H3z" + circle(12, 13, 4),
    "clock": circle(12, 12, 9) + "M12 6.5V12l4 2.5",
    "yen": circle(12, 12, 9) + "M8 7l4 5l4-5M12 12v5.5M9 12.5h6M9 15.2h6",
    "cash": "M2 6h20v12H2z" + circle(12, 12, 3) + "M5.5 9v0.01M18.5 15v0.01",
    "coins": "M4 7c0-3.5 11-3.5 11 0s-11 3.5-11 0zM4 7v5c0 3.5 11 3.5 11 0V7M9 14.5V17c0 3.5 11 3.5 11 0v-5c0-1.8-2.5-2.6-5-2.6",
    "card": "M2 5h20v14H2zM2 9.5h20M6 15h4",
    "agree": "M5 3h10l4 4v14H5zM8.5 13.5l2.5 2.5l4.5-5",
    "give": "M12 15V3M7.5 7.5L12 3l4.5 4.5M4 14v6h16v-6",
    "take": "M12 3v12M7.5 10.5L12 15l4.5-4.5M4 14v6h16v-6",
    "phone": "M7.5 3.5L10 8.5L7.8 10.3a12 12 0 0 0 5.9 5.9L15.5 14l5 2.5c0 2.5-1.5 4-4 4C10 20 4 14 3.5 7.5c0-2.5 1.5-4 4-4z",
    "mobile": "M7 2.5h10v19H7z" + dot(12, 18),
    "note": "M4 4h16v11l-5 5H4zM15 20v-5h5M8 9h8M8 13h4",
    "bell": "M6 10a6 6 0 0 1 12 0c0 5 2 6.5 2 6.5H4S6 15 6 10zM10 20a2.2 2.2 0 0 0 4 0M12 4V2.5",
    "person": circle(12, 8, 4) + "M4 21c0-9 16-9 16 0",
    "people": circle(9, 8.5, 3.5) + "M2.5 20c0-8 13-8 13 0M16 5.3a3.3 3.3 0 0 1 0 6.4M18.5 14.7c2 .9 3 2.7 3 5.3",
    "enter": "M13 4h7v16h-7M3 12h11M10 7.5L14.5 12L10 16.5",
    "leave": "M11 4H4v16h7M9 12h12M16.5 7.5L21 12l-4.5 4.5",
    "print": "M7 8V3h10v5M7 17H3V8h18v9h-4M7 13.5h10V21H7z",
    "qr": "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h3v3h-3zM20 14v0.01M20 20h-2M14.5 20v0.01M20 17v0.01",
    "receipt": "M5 3l2.3 1.5L9.7 3L12 4.5L14.3 3l2.4 1.5L19 3v18l-2.3-1.5L14.3 21L12 19.5L9.7 21l-2.4-1.5L5 21zM9 9h6M9 13h6",
    "calendar": "M4 5.5h16V20H4zM4 10h16M8 3v4M16 3v4",
    "key": circle(8, 8, 4.5) + "M11.2 11.2L20 20M16.5 16.5l2.5-2.5",
    "lock": "M5 11h14v10H5zM8 11V7.5a4 4 0 0 1 8 0V11M12 15v2.5",
    "eye": "M2 12c5-8.5 15-8.5 20 0c-5 8.5-15 8.5-20 0z" + circle(12, 12, 3),
    "parcel": "M3 7.5L12 3l9 4.5v9L12 21l-9-4.5zM3 7.5L12 12l9-4.5M12 12v9M7.5 5.2l9 4.6",
    "seat": "M6 3v10h11M6 13v8M17 13v8M6 17h11",
    "sync": "M20 11a8 8 0 0 0-14.5-3.5L4 9M4 4v5h5M4 13a8 8 0 0 0 14.5 3.5L20 15M20 20v-5h-5",
    "offline": "M3 3l18 18M5 12.5a10 10 0 0 1 4.5-2.6M19 12.5a10 10 0 0 0-5.5-2.9M8.5 16a5 5 0 0 1 6.5-.3M2 9a15 15 0 0 1 4-2.5M22 9a15 15 0 0 0-11-3.9" + dot(12, 19.5),
    "paper": "M5 3h10l4 4v14H5zM15 3v4h4M8.5 12h7M8.5 16h7",
    "sign": "M3 20h18M4 15c3-9 6-12 7-10s-4 9-2 10s3-5 5-5s0 4 2 4s2-1 4-2",
    "pause": "M8 5v14M16 5v14",
    "bag": "M5 8h14l1 13H4zM8.5 8V6.5a3.5 3.5 0 0 1 7 0V8",
    "shoe": "M3 7v11h18v-3c0-2-4-2-6-3.5L10 7c-1.5 2-5 2-7 0zM3 15h18",
    "book": "M12 6c-3-2-6-2-9-1.5V19c3-.5 6-.5 9 1.5c3-2 6-2 9-1.5V4.5C18 4 15 4 12 6zM12 6v14.5"
};

function path(name) {
    return paths[name] ?? paths["info"];
}

function names() {
    return Object.keys(paths);
}

// The icon as an image of its own, in a colour like "#0f766e" (Qt writes "#aarrggbb" only when it is see-through).
function image(name, color) {
    const stroke = `fill="none" stroke="${color}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path ${stroke} d="${path(name)}"/></svg>`;
    return "data:image/svg+xml;utf8," + encodeURIComponent(svg);
}
