;;; byline.el --- Byline reports in Emacs, by eglot  -*- lexical-binding: t -*-

;; Emacs 29 has eglot; Emacs 26 to 28 have it as a package (on Debian: elpa-eglot). Load this file from your init file.

(require 'eglot)

(defvar byline-jar (expand-file-name "~/.local/share/byline/byline-language-server.jar")
  "Where the language server of Byline is.")

;; Eglot talks to one server in a buffer. With a Java server beside Byline's, start the one that you need.
(add-to-list 'eglot-server-programs
             `(java-mode . ,(lambda (&rest _) (list "java" "-jar" byline-jar))))

(defun byline-ensure ()
  "Starts Byline in a buffer with a report or a series."
  (when (save-excursion (goto-char (point-min)) (search-forward "dev.byline" nil t))
    (eglot-ensure)))

(add-hook 'java-mode-hook #'byline-ensure)

(provide 'byline)
;;; byline.el ends here
