pragma ComponentBehavior: Bound

import QtQuick

// The one thing to press: green, once a screen.
PressBase {
    fill: Theme.brand
    outline: Theme.brand
    ink: Theme.brandInk
    subInk: Theme.brandInk
    strong: true
    horizontalPadding: sizes.kiosk ? 40 : 24
}
