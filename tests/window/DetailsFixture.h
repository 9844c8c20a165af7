// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/TestWindow.h"

#include <memory>

class Drawer;
class KeyCard;
class KeyDetailsPage;
class KeyNotes;
class NoteField;
class QLineEdit;

/// A window on a sandbox of its own, with the details of one of its keys.
class DetailsFixture
{
protected:
    void start();
    void stop() { m_test.reset(); }

    /// Opens the details of a key as a user does, from its row.
    void open(const QString &name);
    void openAt(int width, const QString &name = QStringLiteral("terraform-prod"));
    /// Clicks on the button of that object name.
    void press(const char *objectName);

    Session &session() { return *m_test->sessions.session(); }
    KeyNotes &notes();
    Drawer &drawer();
    KeyDetailsPage *page();
    NoteField *noteField();
    QLineEdit *dateField();
    QString id(const QString &name);
    KeyCard *card(const QString &name);
    QString shownText(const char *objectName);

    std::unique_ptr<TestWindow> m_test;
};

/// Rows with a window of each form of the details.
void addForms();
