; Sets the kiosk up for the person who starts it: no administrator is asked for.
; makensis -DVERSION=... -DPAYLOAD=folder -DICON=kiosk.ico -DOUTPUT=set-up.exe kiosk.nsi

Unicode true
!include "MUI2.nsh"

Name "Kiosk"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\Kiosk"
InstallDirRegKey HKCU "Software\Kiosk" "Folder"
RequestExecutionLevel user
SetCompressor /SOLID lzma
BrandingText "Kiosk ${VERSION}"

!define MUI_ICON "${ICON}"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Kiosk"
!define MUI_FINISHPAGE_RUN "$INSTDIR\kiosk.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Spanish"

!macro STOP_IF_IT_RUNS un
; A program that runs cannot be replaced; half of it must not be taken from under its desk.
Function ${un}StopIfItRuns
  IfFileExists "$INSTDIR\kiosk.exe" 0 closed
  try:
    ClearErrors
    FileOpen $0 "$INSTDIR\kiosk.exe" a
    IfErrors 0 opened
    IfSilent 0 +2
      Abort
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(STILL_RUNS)" IDRETRY try
    Abort
  opened:
    FileClose $0
  closed:
FunctionEnd
!macroend
!insertmacro STOP_IF_IT_RUNS ""
!insertmacro STOP_IF_IT_RUNS "un."

LangString STILL_RUNS ${LANG_ENGLISH} "Kiosk is running. Close it, then choose Retry."
LangString STILL_RUNS ${LANG_SPANISH} "Kiosk está abierto. Ciérrelo y elija Reintentar."

Section
  Call StopIfItRuns
  ; An older version's libraries must not meet this one's. Event files are elsewhere.
  IfFileExists "$INSTDIR\kiosk.exe" 0 +2
    RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${PAYLOAD}\*.*"
  CreateShortCut "$SMPROGRAMS\Kiosk.lnk" "$INSTDIR\kiosk.exe"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKCU "Software\Kiosk" "Folder" "$INSTDIR"
  WriteRegStr HKCU "Software\Classes\.kiosk" "" "Kiosk.Event"
  WriteRegStr HKCU "Software\Classes\Kiosk.Event" "" "Kiosk event file"
  WriteRegStr HKCU "Software\Classes\Kiosk.Event\DefaultIcon" "" "$INSTDIR\kiosk.exe,0"
  WriteRegStr HKCU "Software\Classes\Kiosk.Event\shell\open\command" "" '"$INSTDIR\kiosk.exe" "%1"'
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Kiosk"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\kiosk.exe"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

; Takes away what was set up, and nothing else: event files and settings stay.
Section "Uninstall"
  Call un.StopIfItRuns
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\kiosk.exe"
  Delete "$INSTDIR\kiosk-cli.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir /r "$INSTDIR\licences"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Kiosk.lnk"
  DeleteRegKey HKCU "Software\Classes\Kiosk.Event"
  DeleteRegKey HKCU "Software\Classes\.kiosk"
  DeleteRegKey HKCU "Software\Kiosk"
  DeleteRegKey HKCU "${UNINSTALL}"
SectionEnd
