namespace BackflushController.Core.Display
{
    /// <summary>The texts of the panel in all its languages; lines are parted by line feeds.</summary>
    public static class Texts
    {
        /// <summary>A text in a language. Switches, not tables: a static table would be filled before Main.</summary>
        public static string Of(Language language, TextId id)
        {
            switch (language)
            {
                case Language.German: return German(id);
                case Language.French: return French(id);
                case Language.Italian: return Italian(id);
                case Language.Spanish: return Spanish(id);
                default: return English(id);
            }
        }

        private static string English(TextId id)
        {
            switch (id)
            {
                case TextId.Product: return "BACKFLUSH";
                case TextId.WaterRinse: return "Water rinse";
                case TextId.WaterRinseHint: return "Every day after work.\nWater only, 3 minutes";
                case TextId.DetergentBackflush: return "Detergent backflush";
                case TextId.DetergentBackflushHint: return "Once or twice a week.\n1-2 g or one tablet.";
                case TextId.DeepClean: return "Deep clean";
                case TextId.DeepCleanHint: return "Once a month. Soaks\n15 minutes.";
                case TextId.ClearWaterFinish: return "Clear-water finish";
                case TextId.ClearWaterFinishHint: return "After detergent,\nbefore any coffee.";
                case TextId.OpenFlush: return "Open flush";
                case TextId.OpenFlushHint: return "Washes the screen.\nPortafilter out.";
                case TextId.StallBackflush: return "Until it is quiet";
                case TextId.StallBackflushHint: return "With detergent. Fills\nuntil the pump stalls";
                case TextId.SinglePulse: return "Single pulse";
                case TextId.DetergentCycles: return "Detergent";
                case TextId.WaterCycles: return "Water";
                case TextId.ClearWaterCycles: return "Clear water";
                case TextId.FlushCycles: return "Open flush";
                case TextId.Soak: return "Soak";
                case TextId.Pulse: return "Pulse";
                case TextId.YourTurn: return "YOUR TURN";
                case TextId.InsertBlindBasket: return "Lock in the blind\nbasket, without\ndetergent.";
                case TextId.DoseDetergent: return "Put detergent in the\nblind basket and\nlock it in.";
                case TextId.DoseAgain: return "Put fresh detergent\nin the blind basket\nand lock it in.";
                case TextId.RinseBasket:
                    return "Take out and rinse\nthe basket. Lock it\nin again, without\ndetergent.";
                case TextId.TakePortafilterOut: return "Take the portafilter\nout. Hot water will\nflow.";
                case TextId.Filling: return "Filling";
                case TextId.Releasing: return "Releasing";
                case TextId.Flushing: return "Flushing";
                case TextId.Pausing: return "Pausing";
                case TextId.Soaking: return "Detergent works.\nPump is off.";
                case TextId.PumpOn: return "Pump on";
                case TextId.PumpOff: return "Pump off";
                case TextId.ValveOn: return "Valve on";
                case TextId.ValveOff: return "Valve off";
                case TextId.Done: return "DONE";
                case TextId.DoneRinsed: return "The group is clean\nand rinsed.";
                case TextId.DoneWater: return "The group is rinsed.";
                case TextId.DoneFlushed: return "Shower screen washed.";
                case TextId.DonePulse: return "The pulse is over.";
                case TextId.Stopping: return "STOPPING";
                case TextId.Stopped: return "STOPPED";
                case TextId.SafeToOpen: return "Safe to open";
                case TextId.DoNotOpen: return "Do not open!";
                case TextId.OpenSlowly: return "No sensor:open slowly";
                case TextId.DetergentLeft: return "Detergent may be in\nthe group. Rinse it\nbefore any coffee.";
                case TextId.Waiting: return "WAITING";
                case TextId.WaitingAdvice: return "Nobody answered.\nPump and valve off.";
                case TextId.Due: return "DUE";
                case TextId.Fault: return "FAULT";
                case TextId.RecipeRefused: return "Programme refused";
                case TextId.NoVent: return "Pressure stays";
                case TextId.NoVentAdvice: return "Do not open. Switch\nthe machine off and\nlet it cool.";
                case TextId.Service: return "SERVICE";
                case TextId.ReleaseButton: return "Release the button";
                case TextId.TestBuzzer: return "Test the buzzer";
                case TextId.TestPicture: return "Test picture";
                case TextId.Counters: return "Counters";
                case TextId.About: return "About";
                case TextId.LeaveService: return "Leave service";
                case TextId.CyclesLabel: return "Cycles";
                case TextId.RunsFinishedLabel: return "Runs finished";
                case TextId.RunsStoppedLabel: return "Runs stopped";
                case TextId.CyclesLost: return "Cycle count lost";
                case TextId.VersionLabel: return "Version";
                case TextId.RuntimeLabel: return "Runtime";
                case TextId.Bar: return "bar";
                case TextId.NoPressure: return "-- bar";
                case TextId.HintReady: return "Press:next Hold:start";
                case TextId.HintHoldToStart: return "Hold: start";
                case TextId.HintPrompt: return "Press:stop Hold:go on";
                case TextId.HintStop: return "Press: stop";
                case TextId.HintVenting: return "Venting. Please wait.";
                case TextId.HintRinse: return "Hold: rinse now";
                case TextId.HintBack: return "Press: back";
                case TextId.HintWaiting: return "Press:stop Hold:back";
                case TextId.HintMenu: return "Press:next Hold:do it";
                default: return "?";
            }
        }

        private static string German(TextId id)
        {
            switch (id)
            {
                case TextId.Product: return "RÜCKSPÜLEN";
                case TextId.WaterRinse: return "Spülen mit Wasser";
                case TextId.WaterRinseHint: return "Täglich nach Betrieb.\nNur Wasser, 3 Minuten";
                case TextId.DetergentBackflush: return "Spülen mit Reiniger";
                case TextId.DetergentBackflushHint: return "1-2-mal pro Woche.\n1-2 g oder 1 Tablette";
                case TextId.DeepClean: return "Grundreinigung";
                case TextId.DeepCleanHint: return "Einmal im Monat.\nWirkt 15 Minuten ein.";
                case TextId.ClearWaterFinish: return "Klarwasser-Spülung";
                case TextId.ClearWaterFinishHint: return "Nach dem Reiniger,\nvor dem ersten Kaffee";
                case TextId.OpenFlush: return "Offen spülen";
                case TextId.OpenFlushHint: return "Spült das Duschsieb.\nOhne Siebträger.";
                case TextId.StallBackflush: return "Bis es leise wird";
                case TextId.StallBackflushHint: return "Mit Reiniger. Füllt,\nbis die Pumpe stockt.";
                case TextId.SinglePulse: return "Einzelimpuls";
                case TextId.DetergentCycles: return "Reiniger";
                case TextId.WaterCycles: return "Wasser";
                case TextId.ClearWaterCycles: return "Klarwasser";
                case TextId.FlushCycles: return "Offen spülen";
                case TextId.Soak: return "Einwirken";
                case TextId.Pulse: return "Impuls";
                case TextId.YourTurn: return "SIE SIND DRAN";
                case TextId.InsertBlindBasket: return "Blindsieb ohne\nReiniger einspannen.";
                case TextId.DoseDetergent: return "Reiniger in das\nBlindsieb geben und\neinspannen.";
                case TextId.DoseAgain: return "Frischen Reiniger in\ndas Blindsieb geben\nund einspannen.";
                case TextId.RinseBasket:
                    return "Blindsieb ausspannen\nund ausspülen. Ohne\nReiniger wieder\neinspannen.";
                case TextId.TakePortafilterOut: return "Siebträger abnehmen.\nDann läuft heißes\nWasser.";
                case TextId.Filling: return "Füllen";
                case TextId.Releasing: return "Entlasten";
                case TextId.Flushing: return "Spülen";
                case TextId.Pausing: return "Pause";
                case TextId.Soaking: return "Reiniger wirkt.\nPumpe ist aus.";
                case TextId.PumpOn: return "Pumpe an";
                case TextId.PumpOff: return "Pumpe aus";
                case TextId.ValveOn: return "Ventil an";
                case TextId.ValveOff: return "Ventil aus";
                case TextId.Done: return "FERTIG";
                case TextId.DoneRinsed: return "Brühgruppe ist sauber\nund gespült.";
                case TextId.DoneWater: return "Brühgruppe gespült.";
                case TextId.DoneFlushed: return "Duschsieb gespült.";
                case TextId.DonePulse: return "Impuls ist beendet.";
                case TextId.Stopping: return "HÄLT AN";
                case TextId.Stopped: return "GESTOPPT";
                case TextId.SafeToOpen: return "Öffnen ist sicher";
                case TextId.DoNotOpen: return "Nicht öffnen!";
                case TextId.OpenSlowly: return "Druck? Langsam öffnen";
                case TextId.DetergentLeft: return "Reiniger kann in der\nBrühgruppe sein. Vor\ndem Kaffee spülen.";
                case TextId.Waiting: return "WARTET";
                case TextId.WaitingAdvice: return "Keine Antwort. Pumpe\nund Ventil sind aus.";
                case TextId.Due: return "FÄLLIG";
                case TextId.Fault: return "STÖRUNG";
                case TextId.RecipeRefused: return "Programm abgelehnt";
                case TextId.NoVent: return "Druck bleibt";
                case TextId.NoVentAdvice: return "Nicht öffnen.\nMaschine ausschalten,\nabkühlen lassen.";
                case TextId.Service: return "SERVICE";
                case TextId.ReleaseButton: return "Taste loslassen";
                case TextId.TestBuzzer: return "Summer testen";
                case TextId.TestPicture: return "Testbild";
                case TextId.Counters: return "Zähler";
                case TextId.About: return "Info";
                case TextId.LeaveService: return "Service verlassen";
                case TextId.CyclesLabel: return "Zyklen";
                case TextId.RunsFinishedLabel: return "Läufe fertig";
                case TextId.RunsStoppedLabel: return "Läufe gestoppt";
                case TextId.CyclesLost: return "Zyklenzahl verloren";
                case TextId.VersionLabel: return "Version";
                case TextId.RuntimeLabel: return "Runtime";
                case TextId.Bar: return "bar";
                case TextId.NoPressure: return "-- bar";
                case TextId.HintReady: return "Kurz:weiter Lang:los";
                case TextId.HintHoldToStart: return "Lang drücken: los";
                case TextId.HintPrompt: return "Kurz:Stop Lang:los";
                case TextId.HintStop: return "Drücken: Stop";
                case TextId.HintVenting: return "Entlastet. Warten.";
                case TextId.HintRinse: return "Lang: jetzt spülen";
                case TextId.HintBack: return "Drücken: zurück";
                case TextId.HintWaiting: return "Kurz:Stop Lang:zurück";
                case TextId.HintMenu: return "Kurz:weiter Lang:OK";
                default: return "?";
            }
        }

        private static string French(TextId id)
        {
            switch (id)
            {
                case TextId.Product: return "RÉTROLAVAGE";
                case TextId.WaterRinse: return "Rinçage à l'eau";
                case TextId.WaterRinseHint: return "Chaque fin de journée\nà l'eau seule, 3 min.";
                case TextId.DetergentBackflush: return "Lavage au détergent";
                case TextId.DetergentBackflushHint: return "1-2 fois par semaine.\n1-2 g ou 1 pastille.";
                case TextId.DeepClean: return "Nettoyage à fond";
                case TextId.DeepCleanHint: return "Une fois par mois.\nTrempage 15 minutes.";
                case TextId.ClearWaterFinish: return "Rinçage eau claire";
                case TextId.ClearWaterFinishHint: return "Après le détergent,\navant tout café.";
                case TextId.OpenFlush: return "Purge du groupe";
                case TextId.OpenFlushHint: return "Lave la douchette.\nSans porte-filtre.";
                case TextId.StallBackflush: return "Jusqu'au silence";
                case TextId.StallBackflushHint: return "Avec détergent, tant\nque la pompe débite.";
                case TextId.SinglePulse: return "Impulsion unique";
                case TextId.DetergentCycles: return "Détergent";
                case TextId.WaterCycles: return "Eau";
                case TextId.ClearWaterCycles: return "Eau claire";
                case TextId.FlushCycles: return "Purge du groupe";
                case TextId.Soak: return "Trempage";
                case TextId.Pulse: return "Impulsion";
                case TextId.YourTurn: return "À VOUS";
                case TextId.InsertBlindBasket: return "Verrouillez le filtre\naveugle, sans\ndétergent.";
                case TextId.DoseDetergent: return "Mettez du détergent\ndans le filtre\naveugle, verrouillez.";
                case TextId.DoseAgain: return "Remettez du détergent\nneuf dans le filtre\naveugle, verrouillez.";
                case TextId.RinseBasket: return "Retirez et rincez le\nfiltre. Remettez-le\nen place, sans\ndétergent.";
                case TextId.TakePortafilterOut: return "Retirez le porte-\nfiltre. De l'eau\nchaude va couler.";
                case TextId.Filling: return "Remplissage";
                case TextId.Releasing: return "Décharge";
                case TextId.Flushing: return "Purge";
                case TextId.Pausing: return "Pause";
                case TextId.Soaking: return "Le détergent agit.\nPompe à l'arrêt.";
                case TextId.PumpOn: return "Pompe marche";
                case TextId.PumpOff: return "Pompe arrêt";
                case TextId.ValveOn: return "Vanne marche";
                case TextId.ValveOff: return "Vanne arrêt";
                case TextId.Done: return "FINI";
                case TextId.DoneRinsed: return "Le groupe est propre\net rincé.";
                case TextId.DoneWater: return "Le groupe est rincé.";
                case TextId.DoneFlushed: return "La douchette est\nlavée.";
                case TextId.DonePulse: return "Impulsion terminée.";
                case TextId.Stopping: return "ARRÊT EN COURS";
                case TextId.Stopped: return "ARRÊTÉ";
                case TextId.SafeToOpen: return "Ouverture sans danger";
                case TextId.DoNotOpen: return "Ne pas ouvrir !";
                case TextId.OpenSlowly: return "Ouvrez très lentement";
                case TextId.DetergentLeft: return "Il peut rester du\ndétergent. Rincez le\ngroupe avant un café.";
                case TextId.Waiting: return "EN ATTENTE";
                case TextId.WaitingAdvice: return "Pas de réponse. Pompe\net vanne à l'arrêt.";
                case TextId.Due: return "À FAIRE";
                case TextId.Fault: return "DÉFAUT";
                case TextId.RecipeRefused: return "Programme refusé";
                case TextId.NoVent: return "La pression reste";
                case TextId.NoVentAdvice: return "Ne pas ouvrir.\nÉteignez la machine,\nlaissez refroidir.";
                case TextId.Service: return "MAINTENANCE";
                case TextId.ReleaseButton: return "Relâchez le bouton";
                case TextId.TestBuzzer: return "Tester le buzzer";
                case TextId.TestPicture: return "Image de test";
                case TextId.Counters: return "Compteurs";
                case TextId.About: return "À propos";
                case TextId.LeaveService: return "Quitter le menu";
                case TextId.CyclesLabel: return "Cycles";
                case TextId.RunsFinishedLabel: return "Prog. terminés";
                case TextId.RunsStoppedLabel: return "Prog. arrêtés";
                case TextId.CyclesLost: return "Compteur cycles perdu";
                case TextId.VersionLabel: return "Version";
                case TextId.RuntimeLabel: return "Runtime";
                case TextId.Bar: return "bar";
                case TextId.NoPressure: return "-- bar";
                case TextId.HintReady: return "Bref:autre Long:début";
                case TextId.HintHoldToStart: return "Appui long : début";
                case TextId.HintPrompt: return "Bref:stop Long:suite";
                case TextId.HintStop: return "Appui : stop";
                case TextId.HintVenting: return "Purge. Attendez.";
                case TextId.HintRinse: return "Long: rincer";
                case TextId.HintBack: return "Appui : retour";
                case TextId.HintWaiting: return "Bref:stop Long:retour";
                case TextId.HintMenu: return "Bref:autre Long:OK";
                default: return "?";
            }
        }

        private static string Italian(TextId id)
        {
            switch (id)
            {
                case TextId.Product: return "CONTROLAVAGGIO";
                case TextId.WaterRinse: return "Risciacquo con acqua";
                case TextId.WaterRinseHint: return "Ogni fine giornata.\nSolo acqua, 3 minuti.";
                case TextId.DetergentBackflush: return "Lavaggio detergente";
                case TextId.DetergentBackflushHint: return "1-2 volte a settimana\n1-2 g o 1 pastiglia.";
                case TextId.DeepClean: return "Pulizia a fondo";
                case TextId.DeepCleanHint: return "Una volta al mese.\nAmmollo 15 minuti.";
                case TextId.ClearWaterFinish: return "Risciacquo finale";
                case TextId.ClearWaterFinishHint: return "Dopo il detergente,\nprima del caffè.";
                case TextId.OpenFlush: return "Flussaggio libero";
                case TextId.OpenFlushHint: return "Lava la doccetta.\nSenza portafiltro.";
                case TextId.StallBackflush: return "Fino al silenzio";
                case TextId.StallBackflushHint: return "Detergente. Riempie\nfino allo stallo.";
                case TextId.SinglePulse: return "Impulso singolo";
                case TextId.DetergentCycles: return "Detergente";
                case TextId.WaterCycles: return "Acqua";
                case TextId.ClearWaterCycles: return "Acqua pulita";
                case TextId.FlushCycles: return "Flussaggio";
                case TextId.Soak: return "Ammollo";
                case TextId.Pulse: return "Impulso";
                case TextId.YourTurn: return "TOCCA A LEI";
                case TextId.InsertBlindBasket: return "Agganciare il filtro\ncieco, senza\ndetergente.";
                case TextId.DoseDetergent: return "Mettere detergente\nnel filtro cieco e\nagganciarlo.";
                case TextId.DoseAgain: return "Mettere nuovo\ndetergente nel filtro\ncieco e agganciarlo.";
                case TextId.RinseBasket:
                    return "Togliere il filtro e\nsciacquarlo. Poi\nriagganciarlo senza\ndetergente.";
                case TextId.TakePortafilterOut: return "Sganciare il\nportafiltro. Uscirà\nacqua calda.";
                case TextId.Filling: return "Riempimento";
                case TextId.Releasing: return "Scarico";
                case TextId.Flushing: return "Flussaggio";
                case TextId.Pausing: return "Pausa";
                case TextId.Soaking: return "Il detergente agisce.\nLa pompa è spenta.";
                case TextId.PumpOn: return "Pompa ON";
                case TextId.PumpOff: return "Pompa OFF";
                case TextId.ValveOn: return "Valvola ON";
                case TextId.ValveOff: return "Valvola OFF";
                case TextId.Done: return "FINITO";
                case TextId.DoneRinsed: return "Il gruppo è pulito e\nsciacquato.";
                case TextId.DoneWater: return "Gruppo sciacquato.";
                case TextId.DoneFlushed: return "La doccetta è lavata.";
                case TextId.DonePulse: return "Impulso terminato.";
                case TextId.Stopping: return "ARRESTO IN CORSO";
                case TextId.Stopped: return "FERMATO";
                case TextId.SafeToOpen: return "Apertura sicura";
                case TextId.DoNotOpen: return "Non aprire!";
                case TextId.OpenSlowly: return "Sensore? Aprire piano";
                case TextId.DetergentLeft: return "Detergente forse nel\ngruppo. Sciacquarlo\nprima del caffè.";
                case TextId.Waiting: return "IN ATTESA";
                case TextId.WaitingAdvice: return "Nessuna risposta.\nPompa, valvola spente";
                case TextId.Due: return "DA FARE";
                case TextId.Fault: return "GUASTO";
                case TextId.RecipeRefused: return "Programma rifiutato";
                case TextId.NoVent: return "La pressione rimane";
                case TextId.NoVentAdvice: return "Non aprire. Spegnere\nla macchina e farla\nraffreddare.";
                case TextId.Service: return "ASSISTENZA";
                case TextId.ReleaseButton: return "Rilasciare il tasto";
                case TextId.TestBuzzer: return "Prova del cicalino";
                case TextId.TestPicture: return "Immagine di prova";
                case TextId.Counters: return "Contatori";
                case TextId.About: return "Informazioni";
                case TextId.LeaveService: return "Uscire dal menu";
                case TextId.CyclesLabel: return "Cicli";
                case TextId.RunsFinishedLabel: return "Prog. finiti";
                case TextId.RunsStoppedLabel: return "Prog. fermati";
                case TextId.CyclesLost: return "Conteggio cicli perso";
                case TextId.VersionLabel: return "Versione";
                case TextId.RuntimeLabel: return "Runtime";
                case TextId.Bar: return "bar";
                case TextId.NoPressure: return "-- bar";
                case TextId.HintReady: return "Clic:altro Lungo:via";
                case TextId.HintHoldToStart: return "Premere a lungo: via";
                case TextId.HintPrompt: return "Clic:stop Lungo:via";
                case TextId.HintStop: return "Premere: stop";
                case TextId.HintVenting: return "Scarico. Attendere.";
                case TextId.HintRinse: return "Lungo: sciacquo";
                case TextId.HintBack: return "Premere: indietro";
                case TextId.HintWaiting: return "Clic:stop Lungo:torna";
                case TextId.HintMenu: return "Clic:altro Lungo:OK";
                default: return "?";
            }
        }

        private static string Spanish(TextId id)
        {
            switch (id)
            {
                case TextId.Product: return "CONTRALAVADO";
                case TextId.WaterRinse: return "Enjuague con agua";
                case TextId.WaterRinseHint: return "Cada día al terminar.\nSolo agua, 3 minutos.";
                case TextId.DetergentBackflush: return "Lavado con detergente";
                case TextId.DetergentBackflushHint: return "1-2 veces por semana.\n1-2 g o una pastilla.";
                case TextId.DeepClean: return "Limpieza a fondo";
                case TextId.DeepCleanHint: return "Una vez al mes.\nRemojo de 15 minutos.";
                case TextId.ClearWaterFinish: return "Enjuague final";
                case TextId.ClearWaterFinishHint: return "Tras el detergente,\nantes de hacer café.";
                case TextId.OpenFlush: return "Purga del grupo";
                case TextId.OpenFlushHint: return "Lava la ducha.\nSin portafiltro.";
                case TextId.StallBackflush: return "Hasta el silencio";
                case TextId.StallBackflushHint: return "Con detergente, hasta\nque la bomba se cale.";
                case TextId.SinglePulse: return "Pulso único";
                case TextId.DetergentCycles: return "Detergente";
                case TextId.WaterCycles: return "Agua";
                case TextId.ClearWaterCycles: return "Agua limpia";
                case TextId.FlushCycles: return "Purga del grupo";
                case TextId.Soak: return "Remojo";
                case TextId.Pulse: return "Pulso";
                case TextId.YourTurn: return "SU TURNO";
                case TextId.InsertBlindBasket: return "Encaje el filtro\nciego sin detergente.";
                case TextId.DoseDetergent: return "Eche detergente en el\nfiltro ciego y\nencájelo.";
                case TextId.DoseAgain: return "Eche detergente nuevo\nen el filtro ciego y\nencájelo.";
                case TextId.RinseBasket: return "Saque y enjuague el\nfiltro. Encájelo otra\nvez, sin detergente.";
                case TextId.TakePortafilterOut: return "Saque el portafiltro.\nSaldrá agua caliente.";
                case TextId.Filling: return "Llenado";
                case TextId.Releasing: return "Descarga";
                case TextId.Flushing: return "Purga";
                case TextId.Pausing: return "Pausa";
                case TextId.Soaking: return "Actúa el detergente.\nBomba apagada.";
                case TextId.PumpOn: return "Bomba ON";
                case TextId.PumpOff: return "Bomba OFF";
                case TextId.ValveOn: return "Válvula ON";
                case TextId.ValveOff: return "Válvula OFF";
                case TextId.Done: return "LISTO";
                case TextId.DoneRinsed: return "El grupo está limpio\ny enjuagado.";
                case TextId.DoneWater: return "Grupo enjuagado.";
                case TextId.DoneFlushed: return "La ducha está lavada.";
                case TextId.DonePulse: return "Pulso terminado.";
                case TextId.Stopping: return "PARANDO";
                case TextId.Stopped: return "PARADO";
                case TextId.SafeToOpen: return "Ya es seguro abrir";
                case TextId.DoNotOpen: return "¡No abra!";
                case TextId.OpenSlowly: return "Sin sensor:abra lento";
                case TextId.DetergentLeft: return "Quizá hay detergente\nen el grupo. Enjuague\nantes de hacer café.";
                case TextId.Waiting: return "EN ESPERA";
                case TextId.WaitingAdvice: return "Nadie respondió. Todo\nestá apagado.";
                case TextId.Due: return "PENDIENTE";
                case TextId.Fault: return "FALLO";
                case TextId.RecipeRefused: return "Programa rechazado";
                case TextId.NoVent: return "La presión no baja";
                case TextId.NoVentAdvice: return "No abra. Apague la\nmáquina y deje que se\nenfríe.";
                case TextId.Service: return "SERVICIO";
                case TextId.ReleaseButton: return "Suelte el botón";
                case TextId.TestBuzzer: return "Probar el zumbador";
                case TextId.TestPicture: return "Imagen de prueba";
                case TextId.Counters: return "Contadores";
                case TextId.About: return "Acerca de";
                case TextId.LeaveService: return "Salir del menú";
                case TextId.CyclesLabel: return "Ciclos";
                case TextId.RunsFinishedLabel: return "Prog. acabados";
                case TextId.RunsStoppedLabel: return "Prog. parados";
                case TextId.CyclesLost: return "Cuenta ciclos perdida";
                case TextId.VersionLabel: return "Versión";
                case TextId.RuntimeLabel: return "Runtime";
                case TextId.Bar: return "bar";
                case TextId.NoPressure: return "-- bar";
                case TextId.HintReady: return "Clic:más Largo:inicio";
                case TextId.HintHoldToStart: return "Pulsar largo: inicio";
                case TextId.HintPrompt: return "Clic:stop Largo:sigue";
                case TextId.HintStop: return "Pulsar: stop";
                case TextId.HintVenting: return "Purga. Espere.";
                case TextId.HintRinse: return "Largo: enjuagar";
                case TextId.HintBack: return "Pulsar: atrás";
                case TextId.HintWaiting: return "Clic:stop Largo:atrás";
                case TextId.HintMenu: return "Clic:más Largo:OK";
                default: return "?";
            }
        }
    }
}
